import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { findScenario } from '#cli/library/find-scenario.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { LoggedEvent } from '#protocol/room-events.ts';
import { drawRoomCode } from '#protocol/room-code.ts';
import { SqliteLog } from '#server/log/sqlite-log.ts';
import { buildWhenStale } from '../../../src/cli/start/build-when-stale.mjs';
import { openedWith } from '../../support/room-world.ts';
import { spread } from '../spread.ts';

/**
 * From starting the server anew after `kill -9`, with a hundred rooms of fifty events in its log, to the first screen that
 * is live again: as `htl serve` starts it, by the server that `npm start` has built.
 */

const ROOMS = 100;
const EVENTS = 50;
const RESTARTS = 7;
const PATIENCE_MS = 30_000;
const TRY_EVERY_MS = 5;
const top = join(import.meta.dirname, '../../..');

async function fill(folder: string): Promise<string> {
  const { scenario } = await findScenario('gift-at-the-wrong-door');
  if (!scenario) throw new Error('no scenario');
  const log = new SqliteLog(join(folder, 'rooms.db'), (problem) => {
    throw problem;
  });
  let byte = 0;
  let last = '';
  for (let room = 0; room < ROOMS; room++) {
    last = drawRoomCode((count) =>
      Uint8Array.from({ length: count }, () => (byte = (byte * 75 + 74) % 65_537)),
    );
    const at = Date.now() - 60_000;
    const events: LoggedEvent['event'][] = [
      { ...openedWith(scenario, at), room: last },
      { type: 'briefed', at },
      { type: 'talk-begun', at },
      { type: 'voting-opened', at, seconds: null },
    ];
    for (let voter = 0; events.length < EVENTS; voter++) {
      const name = `voter-${voter}-xxxxxxxxxxxx`;
      events.push(
        { type: 'joined', at, voter: name },
        { type: 'voted', at, voter: name, id: `vote-${voter}-xxxxxxxxxxx`, round: 1, n: 1, letter: 'A' },
      );
    }
    for (const [place, event] of events.entries()) await log.append(last, place, [event]);
  }
  await log.close();
  return last;
}

function start(folder: string, port: number): ChildProcess {
  const args = ['src/cli/htl.mjs', 'serve', '--host', '127.0.0.1', '--port', String(port), '--data', folder];
  return spawn(process.execPath, args, { cwd: top, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The port that a server says it listens at. */
function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`the server ended: ${said}`)));
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

/** Tries as a screen does that has lost its room, only more often; resolves with its first welcome. */
function firstWelcome(port: number, room: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  return new Promise((resolve, reject) => {
    const attempt = () => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/api/live`, { origin: `http://127.0.0.1:${port}` });
      socket.on('open', () =>
        socket.send(JSON.stringify({ type: 'hello', version: PROTOCOL_VERSION, role: 'projector', room })),
      );
      socket.on('message', (data: Buffer) => {
        socket.terminate();
        if (data.toString().startsWith('{"type":"welcome"')) resolve();
        else reject(new Error(data.toString()));
      });
      socket.on('error', () => {
        if (performance.now() > until) reject(new Error('the server did not come back'));
        else setTimeout(attempt, TRY_EVERY_MS);
      });
    };
    attempt();
  });
}

const folder = await mkdtemp(join(tmpdir(), 'htl-bench-'));
let server: ChildProcess | undefined;
try {
  if (!(await buildWhenStale(top))) throw new Error('not built');
  const room = await fill(folder);
  server = start(folder, 0);
  const port = await portOf(server);
  await firstWelcome(port, room);
  const times: number[] = [];
  for (let restart = 0; restart < RESTARTS; restart++) {
    const gone = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGKILL');
    await gone;
    const began = performance.now();
    server = start(folder, port);
    await firstWelcome(port, room);
    times.push(performance.now() - began);
  }
  const bare: number[] = [];
  for (let run = 0; run < RESTARTS; run++) {
    const began = performance.now();
    const node = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    await new Promise((resolve) => node.once('exit', resolve));
    bare.push(performance.now() - began);
  }
  const shown = (values: readonly number[]) => {
    const { median, min, max } = spread(values);
    return `${median.toFixed(0)} ms (${min.toFixed(0)}–${max.toFixed(0)})`;
  };
  // oxlint-disable-next-line no-console -- a bench prints its figures
  console.log(
    `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}\n` +
      `restart after kill -9, ${ROOMS} rooms of ${EVENTS} events, to the first screen live again: ${shown(times)}\n` +
      `floor, Node starting and ending: ${shown(bare)}`,
  );
} finally {
  server?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}
