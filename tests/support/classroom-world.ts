import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import type { Scenario } from '#core/model/scenario.ts';
import type { ClientMessage, Role } from '#protocol/client-messages.ts';
import type { Command } from '#protocol/commands.ts';
import type { ServerMessage } from '#protocol/server-messages.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { PublicView, You } from '#protocol/views.ts';
import type { RoomLog } from '#room/room-log.ts';
import { SqliteLog } from '#server/log/sqlite-log.ts';
import { startClassroom, type Classroom, type ClassroomParts } from '#server/start-classroom.ts';
import { systemSurroundings } from '#server/system-clock.ts';
import { lateParcel } from './late-parcel.ts';

/** The real server on a free port of 127.0.0.1, and screens that speak to it over real sockets. */

export interface World {
  readonly classroom: Classroom;
  readonly log: RoomLog;
  readonly folder: string;
  readonly origin: string;
  readonly problems: unknown[];
  readonly scenario: Scenario;
  readonly close: () => Promise<void>;
}

export async function startWorld(parts: Partial<ClassroomParts> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'htl-classroom-'));
  const app = join(folder, 'app');
  mkdirSync(join(app, 'assets'), { recursive: true });
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>The app</title>');
  writeFileSync(join(app, 'phone.html'), '<!doctype html><title>The phone</title>');
  writeFileSync(join(app, 'assets', 'main-Ab12_-xY.js'), `export const long = '${'long '.repeat(1000)}';`);
  writeFileSync(join(app, '.built-from'), 'secret');
  const problems: unknown[] = [];
  const scenario = await lateParcel();
  const log = parts.log ?? new SqliteLog(join(folder, 'rooms.db'), (problem) => problems.push(problem));
  const classroom = await startClassroom({
    log,
    app,
    loadScenario: (id) => Promise.resolve(id === scenario.id ? scenario : null),
    around: systemSurroundings((problem) => problems.push(problem)),
    host: '127.0.0.1',
    port: 0,
    ...parts,
  });
  const close = async () => {
    await classroom.close();
    await log.close();
    rmSync(folder, { recursive: true });
  };
  const origin = `http://127.0.0.1:${classroom.port}`;
  return { classroom, log, folder, origin, problems, scenario, close };
}

export async function openedRoom({ origin, scenario }: Pick<World, 'origin' | 'scenario'>) {
  const answer = await fetch(`${origin}/api/rooms`, {
    method: 'POST',
    body: JSON.stringify({ scenario: scenario.id }),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { room: string; key: string };
}

/** Milliseconds between two looks at whether something has come. */
const LOOK_MS = 4;
const MOST_LOOKS = 5_000;

/** Waits until something is there; bounded by the number of looks. */
export async function eventually<T>(what: string, find: () => T | undefined | null | false): Promise<T> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const found = find();
    if (found !== undefined && found !== null && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(`${what} never came`);
}

type Heard<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

/** A screen over a real WebSocket that keeps every frame it got. */
export class SocketScreen {
  readonly frames: string[] = [];
  readonly heard: ServerMessage[] = [];
  view: PublicView | null = null;
  seq = 0;
  you: You | null = null;
  token: string | null = null;
  isClosed = false;
  readonly socket: WebSocket;
  #asked = 0;

  constructor(origin: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}/api/live`, { headers });
    this.socket.on('message', (data: Buffer) => this.#take(data.toString()));
    this.socket.on('close', () => {
      this.isClosed = true;
    });
    this.socket.on('error', () => {
      this.isClosed = true;
    });
  }

  /** Connects, says hello and is welcomed or refused. */
  static async at(
    origin: string,
    room: string,
    role: Role,
    proof: { token?: string; key?: string } = {},
  ): Promise<SocketScreen> {
    const screen = new SocketScreen(origin);
    await screen.opened();
    screen.say({ type: 'hello', version: PROTOCOL_VERSION, room, role, ...proof });
    await eventually(
      'an answer to hello',
      () => screen.last('welcome') ?? screen.last('refused') ?? screen.isClosed,
    );
    return screen;
  }

  opened(): Promise<unknown> {
    return eventually('a connection', () => this.socket.readyState === WebSocket.OPEN || this.isClosed);
  }

  say(message: ClientMessage): void {
    this.raw(JSON.stringify(message));
  }

  raw(text: string | Buffer): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(text);
  }

  last<Type extends ServerMessage['type']>(type: Type): Heard<Type> | undefined {
    return this.heard.findLast((message): message is Heard<Type> => message.type === type);
  }

  /** The last change of what it shows, as it came. */
  lastChange(): string | undefined {
    return this.frames.findLast((frame) => frame.startsWith('{"type":"change"'));
  }

  /** Asks and waits for the answer: `ack` or the reason of the refusal. */
  async ask(message: Extract<ClientMessage, { id: string }>): Promise<string> {
    const before = this.heard.length;
    this.say(message);
    const answer = await eventually(`an answer to ${message.type}`, () =>
      this.heard
        .slice(before)
        .find((each) => (each.type === 'ack' || each.type === 'refused') && each.id === message.id),
    );
    return answer.type === 'refused' ? answer.reason : answer.type;
  }

  command(command: Command): Promise<string> {
    const id = `command-${this.#asked++}-${Math.trunc(performance.now())}`;
    return this.ask({ type: 'command', id, step: this.view?.step.number ?? 0, command });
  }

  vote(letter: string, n = 1, id = `vote-${this.you?.voter}-${n}`.slice(0, 64)): Promise<string> {
    return this.ask({ type: 'vote', id, round: this.view?.step.round ?? 0, n, letter });
  }

  async leave(): Promise<void> {
    this.socket.close();
    await eventually('the end', () => this.isClosed);
  }

  #take(text: string): void {
    this.frames.push(text);
    const message = JSON.parse(text) as ServerMessage;
    this.heard.push(message);
    if (message.type === 'welcome') {
      this.view = message.view;
      this.seq = message.seq;
      this.you = message.you;
      this.token = message.token ?? this.token;
    }
    if (message.type === 'you') this.you = message.you;
    if (message.type === 'change' && message.after === this.seq && this.view) {
      this.view = { ...this.view, ...message.change } as PublicView;
      this.seq = message.seq;
    }
  }
}
