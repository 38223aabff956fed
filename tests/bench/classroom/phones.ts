import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { Order, Report, Venue } from './orders.ts';

/**
 * Thousands of phones, a projector and a console a room, in a process of their own: told what to do over IPC, and bounded in
 * count and time. Messages are looked at by their first characters where thousands come, so that the crowd is not what is
 * measured.
 */

interface Phone {
  readonly socket: WebSocket;
  n: number;
  sent: Map<string, number>;
}

interface RoomUnderLoad {
  readonly phones: Phone[];
  console: WebSocket;
  projector: WebSocket;
  step: number;
  round: number;
  /** Send times of this round's votes, in order. */
  votes: number[];
  counted: number;
}

const CONNECTING_AT_ONCE = 100;
const GIVE_UP_MS = 60_000;

let rooms: RoomUnderLoad[] = [];
let acknowledged: number[] = [];
let countedAfter: number[] = [];
let refused = 0;
let changeLength = 0;
let welcomeLength = 0;
let changesHeard = 0;
let onChange: (() => void) | null = null;

function connect(url: string, hello: object, onText: (text: string) => void): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, {
      perMessageDeflate: false,
      origin: new URL(url.replace('ws', 'http')).origin,
    });
    socket.on('error', reject);
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'hello', version: PROTOCOL_VERSION, ...hello })),
    );
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.startsWith('{"type":"welcome"')) {
        welcomeLength = Math.max(welcomeLength, text.length);
        resolve(socket);
      }
      onText(text);
    });
  });
}

function phoneHears(phone: Phone, text: string): void {
  if (text.startsWith('{"type":"ack"')) {
    const { id } = JSON.parse(text) as { id: string };
    const sentAt = phone.sent.get(id);
    if (sentAt === undefined) return;
    phone.sent.delete(id);
    acknowledged.push(performance.now() - sentAt);
  } else if (text.startsWith('{"type":"change"')) {
    changeLength = Math.max(changeLength, text.length);
    changesHeard += 1;
    onChange?.();
  } else if (text.startsWith('{"type":"refused"')) refused += 1;
}

function projectorHears(room: RoomUnderLoad, text: string): void {
  if (!text.startsWith('{"type":"count"')) return;
  const count = JSON.parse(text) as { round: number; talks: { votes: number }[] };
  if (count.round !== room.round) return;
  const now = performance.now();
  const votes = count.talks[0]?.votes ?? 0;
  for (; room.counted < votes; room.counted++) countedAfter.push(now - (room.votes[room.counted] ?? now));
}

function consoleHears(room: RoomUnderLoad, text: string): void {
  if (!text.startsWith('{"type":"welcome"') && !text.startsWith('{"type":"change"')) return;
  const message = JSON.parse(text) as Record<'view' | 'change', { step?: { number: number; round: number } }>;
  const step = (message.view ?? message.change).step;
  if (!step) return;
  room.step = step.number;
  room.round = step.round;
}

async function join(venue: Venue, phonesPerRoom: number): Promise<void> {
  const [first = ''] = venue.urls;
  for (const { code, key } of venue.rooms) {
    const room = { phones: [], step: 0, round: 0, votes: [], counted: 0 } as unknown as RoomUnderLoad;
    rooms.push(room);
    room.console = await connect(first, { role: 'console', room: code, key }, (text) =>
      consoleHears(room, text),
    );
    room.projector = await connect(first, { role: 'projector', room: code }, (text) =>
      projectorHears(room, text),
    );
  }
  const places = rooms.flatMap((room, at) =>
    Array.from({ length: phonesPerRoom }, () => ({ room, code: venue.rooms[at]?.code })),
  );
  for (let from = 0; from < places.length; from += CONNECTING_AT_ONCE) {
    await Promise.all(
      places.slice(from, from + CONNECTING_AT_ONCE).map(async ({ room, code }, place) => {
        const phone = { n: 0, sent: new Map<string, number>() } as unknown as {
          -readonly [Key in keyof Phone]: Phone[Key];
        };
        const url = venue.urls[place % venue.urls.length] ?? first;
        phone.socket = await connect(url, { role: 'phone', room: code }, (text) => phoneHears(phone, text));
        room.phones.push(phone);
      }),
    );
  }
}

/** Resolves when every phone of every room has been sent what the press has changed. */
function press(command: object): Promise<number> {
  const wanted = rooms.reduce((sum, { phones }) => sum + phones.length, 0);
  changesHeard = 0;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${wanted - changesHeard} phones heard nothing`)),
      GIVE_UP_MS,
    );
    onChange = () => {
      if (changesHeard < wanted) return;
      onChange = null;
      clearTimeout(timer);
      resolve(performance.now() - start);
    };
    for (const room of rooms)
      room.console.send(JSON.stringify({ type: 'command', id: randomUUID(), step: room.step, command }));
  });
}

/** The console hears of a step as the phones do, but not before them; a moment is enough. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 200));

async function openBallots(): Promise<void> {
  for (const command of [{ type: 'brief' }, { type: 'begin' }, { type: 'open-voting', seconds: null }]) {
    await press(command);
    await aMoment();
  }
  for (const room of rooms) {
    room.votes = [];
    room.counted = 0;
  }
}

function vote(room: RoomUnderLoad, phone: Phone): void {
  const id = randomUUID();
  phone.n += 1;
  const now = performance.now();
  phone.sent.set(id, now);
  if (phone.n === 1) room.votes.push(now);
  const letter = Math.random() < 0.5 ? 'A' : 'B';
  phone.socket.send(JSON.stringify({ type: 'vote', id, round: room.round, n: phone.n, letter }));
}

const everyPhone = () => rooms.flatMap((room) => room.phones.map((phone) => ({ room, phone })));

async function allAnswered(): Promise<void> {
  const until = performance.now() + GIVE_UP_MS;
  const open = () =>
    rooms.some(
      ({ phones, counted, votes }) => counted < votes.length || phones.some(({ sent }) => sent.size > 0),
    );
  while (open()) {
    if (performance.now() > until) throw new Error('votes without an answer');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function voteOnce(withinMs: number): Promise<void> {
  const start = performance.now();
  const due = everyPhone()
    .map((each) => ({ ...each, at: start + Math.random() * withinMs }))
    .toSorted((a, b) => a.at - b.at);
  let next = 0;
  while (next < due.length) {
    const now = performance.now();
    for (let each = due[next]; each && each.at <= now; each = due[++next]) vote(each.room, each.phone);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await allAnswered();
}

async function voteOn(perSecond: number, forMs: number): Promise<void> {
  const phones = everyPhone();
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < forMs) {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond);
    for (; done < due; done++) {
      const each = phones[done % phones.length];
      if (each) vote(each.room, each.phone);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await allAnswered();
}

async function obey(order: Order): Promise<Report> {
  acknowledged = [];
  countedAfter = [];
  let lastPhone: number | null = null;
  switch (order.order) {
    case 'connect':
      await join(order.venue, order.phonesPerRoom);
      break;
    case 'open':
      await openBallots();
      break;
    case 'vote-once':
      await voteOnce(order.withinMs);
      break;
    case 'vote-on':
      await voteOn(order.perSecond, order.forMs);
      break;
    case 'reveal':
      await press({ type: 'close' });
      await aMoment();
      lastPhone = await press({ type: 'reveal' });
      break;
    case 'leave':
      for (const { phones, console: atConsole, projector } of rooms)
        for (const socket of [...phones.map((phone) => phone.socket), atConsole, projector])
          socket.terminate();
      rooms = [];
  }
  return { counted: countedAfter, acknowledged, lastPhone, refused, changeLength, welcomeLength };
}

process.on('message', (order: Order) => {
  obey(order).then(
    (report) => process.send?.({ report }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
