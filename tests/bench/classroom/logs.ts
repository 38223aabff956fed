import { readdirSync, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { spread } from '../spread.ts';
import { floorOf, followed, logOf, type LogInABench } from './logs-in-a-bench.ts';
import { hasNatsServer, NO_NATS_SERVER } from '../../support/nats-servers.ts';

/**
 * Durable appends a second and how long one takes, for each log beside the bare disk, in turn, so that a noisy moment of the
 * machine falls on all; then what a followed room costs a log server. About a minute. All servers run on this one machine
 * and write to its one disk, so three of them are slower here than three machines would be.
 */

const ROUNDS = 3;
/** Milliseconds of one round of one kind of work on one log. */
const ROUND_MS = 800;
const ROOMS_AT_ONCE = 64;
const VOTES_IN_A_BATCH = 64;
const ROOMS_FOLLOWED = 1_000;
const SERVER_LOGS = ['JetStream, 1 server', 'JetStream, 3 servers'] as const;

/** A vote as rooms store it. */
const vote = (n: number) =>
  ({
    type: 'voted',
    at: 1_767_225_600_000 + n,
    voter: 'v-Zm9vYmFyYmF6cXV4MTIzNA',
    id: `Zm9vYmFyYmF6cXV4${String(n).padStart(8, '0')}`,
    round: 1 + (n % 12),
    n: 1,
    letter: 'ABC'[n % 3] ?? 'A',
  }) as const;

const WORK = [
  { name: 'one room, one vote after the other', rooms: 1, votes: 1 },
  { name: `${ROOMS_AT_ONCE} rooms at once, one vote each`, rooms: ROOMS_AT_ONCE, votes: 1 },
  { name: `one room, ${VOTES_IN_A_BATCH} votes in one append`, rooms: 1, votes: VOTES_IN_A_BATCH },
] as const;
type Work = (typeof WORK)[number];

interface Round {
  /** Votes a second. */
  readonly rate: number;
  /** Milliseconds from an append to its acknowledgement. */
  readonly p50: number;
  readonly p99: number;
}

let rooms = 0;
let stored = 0;

/** Fresh rooms each time: what is measured is appending, not how long a room has become. */
async function round(log: LogInABench, { rooms: atOnce, votes }: Work): Promise<Round> {
  const times: number[] = [];
  const began = performance.now();
  const until = began + ROUND_MS;
  const play = async (room: string) => {
    for (let seq = 0; performance.now() < until; seq += votes) {
      const events = Array.from({ length: votes }, (_, place) => vote(seq + place));
      const sent = performance.now();
      await log.append(room, seq, events);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, () => play(`ROOM${rooms++}`)));
  stored += times.length * votes;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  const seconds = (performance.now() - began) / 1000;
  return { rate: (times.length * votes) / seconds, p50: at(0.5), p99: at(0.99) };
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
const fine = (value: number) => value.toFixed(value < 10 ? 2 : 0);
function shown(values: readonly number[], digits: (value: number) => string): string {
  const { median, min, max } = spread(values);
  return `${digits(median)} (${digits(min)}–${digits(max)})`;
}

/* oxlint-disable no-console -- a bench prints its figures */
const [load = 0] = loadavg();
console.log(
  `${cpus().length} cores, load ${load.toFixed(1)}${load > 1 ? ': NOT CALM, figures are provisional' : ''}`,
);
const logs = [await floorOf(), await logOf('SQLite')];
if (hasNatsServer()) for (const name of SERVER_LOGS) logs.push(await logOf(name));
else console.log(NO_NATS_SERVER);
for (const { name } of logs.filter(({ syncs }) => !syncs))
  console.log(
    `${name}: this nats-server knows no sync_interval: always, so it acknowledges before the disk has it; not comparable to the floor`,
  );

try {
  for (const work of WORK) {
    console.log(`\n${work.name}`);
    const results = new Map<LogInABench, Round[]>(logs.map((log) => [log, []]));
    for (let turn = 0; turn < ROUNDS; turn++)
      for (const log of logs) results.get(log)?.push(await round(log, work));
    const floor = spread((results.get(logs[0]!) ?? []).map(({ rate }) => rate)).median;
    for (const [{ name }, rounds] of results) {
      const rates = rounds.map(({ rate }) => rate);
      console.log(
        `  ${name.padEnd(21)} ${shown(rates, whole).padEnd(28)} votes/s, ${(spread(rates).median / floor).toFixed(2)} of the floor;  p50 ${shown(
          rounds.map(({ p50 }) => p50),
          fine,
        )} ms, p99 ${shown(
          rounds.map(({ p99 }) => p99),
          fine,
        )} ms`,
      );
    }
  }
  console.log(`\nBytes on disk for each vote (${whole(stored)} in all), one in each append`);
  for (const log of logs) {
    const before = bytesIn(log.folder);
    const votes = 5_000;
    for (let room = 0; room < 50; room++) {
      const code = `BYTES${room}`;
      for (let seq = 0; seq < votes / 50; seq++) await log.append(code, seq, [vote(seq)]);
    }
    console.log(`  ${log.name.padEnd(21)} ${whole((bytesIn(log.folder) - before) / votes)}`);
  }
  console.log(
    `\nMemory for each of ${whole(ROOMS_FOLLOWED)} rooms that an app node follows, KB over all log servers`,
  );
  for (const name of hasNatsServer() ? SERVER_LOGS : []) {
    // Fresh ones: what the others have used before and given back would hide it.
    const log = await logOf(name);
    const cost = await followed(log, ROOMS_FOLLOWED);
    await log.close();
    if (cost !== null) console.log(`  ${name.padEnd(21)} ${fine(cost)}`);
  }
} finally {
  for (const log of logs) await log.close();
}
