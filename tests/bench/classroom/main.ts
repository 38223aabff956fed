import { cpus, loadavg } from 'node:os';
import { spread } from '../spread.ts';
import type { Venue } from './orders.ts';
import { hasNatsServer, NatsServers } from '../../support/nats-servers.ts';
import { BenchProcess } from './processes.ts';

/**
 * The classroom under load, beside raw `ws` with no log and no checks, in turn and in the same run. Everybody but the server
 * is in a process of its own. Rounds and phones can be given: `npm run bench:classroom -- 3 5000`.
 */

const [rounds = 3, crowd = 5_000] = process.argv.slice(2).map(Number);
const VOTE_WITHIN_MS = 2_000;
const MANY_ROOMS = { rooms: 200, phones: 25, perSecond: 5_000, forMs: 10_000 } as const;
const KINDS = ['product', 'floor', 'two nodes'] as const;
type Kind = (typeof KINDS)[number];
/** Two app nodes serve one room over one log server, where the machine has one. */
const kinds = KINDS.filter((kind) => kind !== 'two nodes' || hasNatsServer());

/** As long as the product's own; measured in the first round, so that the floor sends as much. */
let lengths = { welcome: 2_500, change: 1_500 };

interface Figures {
  readonly counted: number[];
  readonly acknowledged: number[];
  readonly lastPhone: number[];
  readonly perPhone: number[];
  readonly manyAcknowledged: number[];
  readonly manyCores: number[];
}

const empty = (): Figures => ({
  counted: [],
  acknowledged: [],
  lastPhone: [],
  perPhone: [],
  manyAcknowledged: [],
  manyCores: [],
});
const figures: Record<Kind, Figures> = { product: empty(), floor: empty(), 'two nodes': empty() };

const at = (values: readonly number[], share: number) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

interface Opened {
  /** The one that is weighed comes first. */
  readonly servers: readonly [BenchProcess, ...BenchProcess[]];
  readonly venue: Venue;
  readonly end: () => Promise<void>;
}

async function open(kind: Kind, rooms: number): Promise<Opened> {
  const logServer = kind === 'two nodes' ? await NatsServers.start(1) : null;
  const file = kind === 'floor' ? 'floor.ts' : 'product.ts';
  const args =
    kind === 'floor' ? [String(lengths.welcome), String(lengths.change)] : [logServer?.address ?? 'file'];
  const first = new BenchProcess(file, args);
  const others = logServer ? [new BenchProcess(file, args)] : [];
  const servers = [first, ...others] as const;
  const ports = await Promise.all(servers.map((server) => server.answer<{ port: number }>()));
  const urls = ports.map(({ port }) => `ws://127.0.0.1:${port}/api/live`);
  const end = async () => {
    await Promise.all(servers.map((server) => server.end()));
    await logServer?.end();
  };
  if (kind === 'floor') {
    const names = Array.from({ length: rooms }, (_, place) => ({ code: `ROOM${place}`, key: '' }));
    return { servers, venue: { urls, rooms: names }, end };
  }
  return { servers, venue: { urls, ...(await first.ask<Pick<Venue, 'rooms'>>({ rooms })) }, end };
}

async function memory([first]: Opened['servers']): Promise<number> {
  return (await first.ask<{ memory: number }>('memory')).memory;
}

async function oneRoom(kind: Kind): Promise<void> {
  const phones = new BenchProcess('phones.ts');
  const { servers, venue, end } = await open(kind, 1);
  try {
    const before = await memory(servers);
    const { welcomeLength } = await phones.order({ order: 'connect', venue, phonesPerRoom: crowd });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    figures[kind].perPhone.push(((await memory(servers)) - before) / crowd);
    await phones.order({ order: 'open' });
    const votes = await phones.order({ order: 'vote-once', withinMs: VOTE_WITHIN_MS });
    if (votes.counted.length !== crowd || votes.refused > 0) throw new Error('not every vote was counted');
    figures[kind].counted.push(at(votes.counted, 0.99));
    figures[kind].acknowledged.push(at(votes.acknowledged, 0.99));
    const revealed = await phones.order({ order: 'reveal' });
    figures[kind].lastPhone.push(revealed.lastPhone ?? Number.NaN);
    if (kind === 'product') lengths = { welcome: welcomeLength, change: revealed.changeLength };
    await phones.order({ order: 'leave' });
  } finally {
    phones.child.kill();
    await end();
  }
}

async function manyRooms(kind: Kind): Promise<void> {
  const phones = new BenchProcess('phones.ts');
  const { servers, venue, end } = await open(kind, MANY_ROOMS.rooms);
  try {
    await phones.order({ order: 'connect', venue, phonesPerRoom: MANY_ROOMS.phones });
    await phones.order({ order: 'open' });
    const cpu = servers[0].cpu();
    const started = performance.now();
    const votes = await phones.order({
      order: 'vote-on',
      perSecond: MANY_ROOMS.perSecond,
      forMs: MANY_ROOMS.forMs,
    });
    if (votes.refused > 0) throw new Error('votes were refused');
    figures[kind].manyCores.push((servers[0].cpu() - cpu) / (performance.now() - started));
    figures[kind].manyAcknowledged.push(at(votes.acknowledged, 0.99));
  } finally {
    phones.child.kill();
    await end();
  }
}

/* oxlint-disable no-console -- a bench prints its figures */
const load = loadavg()[0]?.toFixed(1);
for (let round = 0; round < rounds; round++) {
  for (const kind of kinds) {
    await oneRoom(kind);
    await manyRooms(kind);
    process.stderr.write(`round ${round + 1} of ${rounds}: ${kind} done\n`);
  }
}
const shown = (values: readonly number[], digits = 0) => {
  const { median, min, max } = spread(values);
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
};
const row = (what: string, name: keyof Figures, digits = 0, scale = 1) => {
  const scaled = (kind: Kind) => figures[kind][name].map((value) => value / scale);
  const ratio = spread(scaled('product')).median / spread(scaled('floor')).median;
  return {
    what,
    product: shown(scaled('product'), digits),
    'raw ws, no log': shown(scaled('floor'), digits),
    ratio: ratio.toFixed(2),
    'two nodes, JetStream': figures['two nodes'][name].length > 0 ? shown(scaled('two nodes'), digits) : '',
  };
};
console.log(
  `${cpus().length} cores, load ${load} at the start, Node ${process.version}, ${rounds} rounds; medians of the rounds (least–most)`,
);
console.table([
  row(`${crowd} phones, all vote within 2 s: vote → projector’s count, p99 ms`, 'counted'),
  row(`${crowd} phones, all vote within 2 s: vote → acknowledged, p99 ms`, 'acknowledged'),
  row(`reveal → last of ${crowd} phones, ms`, 'lastPhone'),
  row(`memory per idle phone, KB`, 'perPhone', 1, 1024),
  row(`200 rooms × 25 phones, 5,000 votes/s: acknowledged, p99 ms`, 'manyAcknowledged'),
  row(`200 rooms × 25 phones, 5,000 votes/s: cores used`, 'manyCores', 2),
]);
