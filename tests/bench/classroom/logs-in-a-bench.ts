import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoomEvent } from '#protocol/room-events.ts';
import type { RoomLog } from '#room/room-log.ts';
import { openLog } from '#server/log/open-log.ts';
import { NatsServers } from '../../support/nats-servers.ts';

/** A log that a bench may fill, and what is left of it to look at. */
export interface LogInABench {
  readonly name: string;
  /** Where it keeps everything. */
  readonly folder: string;
  readonly append: (room: string, seq: number, events: readonly RoomEvent[]) => Promise<unknown>;
  readonly log: RoomLog | null;
  /** Processes that keep it; none where that is ours. */
  readonly pids: readonly number[];
  /** Whether what it has acknowledged survives a power cut of this one machine. */
  readonly syncs: boolean;
  readonly close: () => Promise<void>;
}

/**
 * The least that durability costs here: bytes appended to a file and `fdatasync`, nothing else. What is asked in one turn of
 * the loop goes into one write, as in any log that commits in groups.
 */
export function floorOf(): Promise<LogInABench> {
  const folder = mkdtempSync(join(tmpdir(), 'htl-floor-'));
  const file = openSync(join(folder, 'floor'), 'a');
  let waiting: { text: string; done: () => void }[] = [];
  const write = () => {
    const group = waiting;
    waiting = [];
    writeSync(file, group.map(({ text }) => text).join(''));
    fdatasyncSync(file);
    for (const { done } of group) done();
  };
  return Promise.resolve({
    name: 'append + fdatasync',
    folder,
    log: null,
    pids: [],
    syncs: true,
    append: (_room, _seq, events) =>
      new Promise<void>((done) => {
        if (waiting.length === 0) setImmediate(write);
        waiting.push({ text: `${JSON.stringify(events)}\n`, done });
      }),
    close: () => {
      closeSync(file);
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  });
}

export async function logOf(
  name: 'SQLite' | 'JetStream, 1 server' | 'JetStream, 3 servers',
): Promise<LogInABench> {
  const folder = mkdtempSync(join(tmpdir(), 'htl-bench-'));
  const servers = name === 'SQLite' ? null : await NatsServers.start(name.includes('3') ? 3 : 1);
  const where = servers?.address ?? 'file';
  /* oxlint-disable-next-line no-console -- a bench prints what went wrong */
  const report = (problem: unknown) => console.error(String(problem));
  const log = await openLog({ where, data: folder, node: 'bench', env: {}, report });
  return {
    name,
    folder: servers?.folder ?? folder,
    log,
    pids: servers?.pids ?? [],
    syncs: servers?.syncs ?? true,
    append: async (room, seq, events) => {
      const { outcome } = await log.append(room, seq, events);
      if (outcome !== 'appended') throw new Error(`${name}: a conflict where nobody else writes`);
    },
    close: async () => {
      await log.close();
      await servers?.end();
      rmSync(folder, { recursive: true });
    },
  };
}

/** KB of memory for each followed room, over all log servers; null for a log without servers. */
export async function followed({ log, pids }: LogInABench, rooms: number): Promise<number | null> {
  if (!log || pids.length === 0 || process.platform !== 'linux') return null;
  const kilobytes = (pid: number) =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  const servers = () => pids.reduce((sum, pid) => sum + kilobytes(pid), 0);
  const codes = Array.from({ length: rooms }, (_, place) => `FOLLOWED${place}`);
  const joined = { type: 'joined', at: 1, voter: 'v-Zm9vYmFyYmF6cXV4MTIzNA' } as const;
  await Promise.all(codes.map((code) => log.append(code, 0, [joined])));
  const before = servers();
  const heard = codes.map(
    (code) =>
      new Promise<void>((resolve) => {
        void log.subscribe(code, 0, () => resolve());
      }),
  );
  await Promise.all(heard);
  return (servers() - before) / rooms;
}
