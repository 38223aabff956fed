import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { Scenario } from '#core/model/scenario.ts';
import { ClientMessage } from '#protocol/client-messages.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { REFUSALS } from '#protocol/refusals.ts';
import { LiveRoom } from '#room/live/live-room.ts';
import type { Outgoing, Screen } from '#room/live/screen.ts';
import { MemoryLog } from '#room/memory-log.ts';
import { openedWith } from './room-world.ts';

/**
 * The smallest real server of one room, ACE347: sockets, the fall-back over HTTP, and a built page. It trusts everybody:
 * a phone's token is its voter's id, and any console is let in. The wires and the phone are tested against it.
 */
export class RoomServer {
  readonly log = new MemoryLog();
  readonly origin: string;
  live: LiveRoom;
  /** Whether a network in between lets WebSockets through. */
  sockets: 'open' | 'blocked' = 'open';
  /** Hears and says nothing, without hanging up. */
  mute = false;
  connections = 0;
  readonly #http: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #streams = new Map<string, Visit>();
  readonly #replies = new Set<ServerResponse>();
  readonly #dist: string | null;

  private constructor(http: Server, live: LiveRoom, log: MemoryLog, dist: string | null) {
    this.#http = http;
    this.live = live;
    this.log = log;
    this.#dist = dist;
    this.origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    http.on('request', (request, response) => void this.#answer(request, response));
    http.on('upgrade', (request, socket, head) => {
      if (this.sockets === 'blocked') {
        socket.destroy();
        return;
      }
      this.connections += 1;
      this.#sockets.handleUpgrade(request, socket, head, (opened) => {
        const visit = new Visit(
          () => this.live,
          (text) => this.mute || opened.send(text),
          () => opened.close(),
        );
        opened.on('message', (data) => this.mute || visit.hear((data as Buffer).toString()));
        opened.on('close', () => visit.leave());
      });
    });
  }

  static async open(scenario: Scenario, dist: string | null = null): Promise<RoomServer> {
    const log = new MemoryLog();
    await log.append('ACE347', 0, [openedWith(scenario, Date.now())]);
    const live = await LiveRoom.open('ACE347', log, () => Promise.resolve(scenario), {
      node: 'node-one1',
      now: () => Date.now(),
      after: (ms, call) => {
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
      },
      over: () => undefined,
      report: (problem) => {
        throw problem;
      },
    });
    if (!live) throw new Error('no room');
    const http = createServer();
    await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done));
    return new RoomServer(http, live, log, dist);
  }

  /** Cuts every connection there is, as a network does. */
  cut(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    for (const reply of this.#replies) reply.destroy();
  }

  async close(): Promise<void> {
    this.live.close();
    this.cut();
    this.#http.closeAllConnections();
    await new Promise((done) => void this.#http.close(done));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    const stream = /^\/api\/stream\/(\w+)$/.exec(pathname)?.[1];
    if (pathname === '/api/classroom') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ classroom: 1, mayOpen: true, origins: [this.origin] }));
    } else if (pathname === '/api/stream' && request.method === 'POST') {
      const hello = await bodyOf(request);
      const id = `stream${++this.connections}`;
      this.#streams.set(id, new Visit(() => this.live, () => undefined, () => undefined, hello)); // prettier-ignore
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ stream: id }));
    } else if (stream !== undefined) await this.#stream(stream, request, response);
    else await this.#file(pathname, response);
  }

  async #stream(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const visit = this.#streams.get(id);
    if (!visit) {
      response.writeHead(404).end();
    } else if (request.method === 'POST') {
      const text = await bodyOf(request);
      if (!this.mute) visit.hear(text);
      response.writeHead(204).end();
    } else {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      this.#replies.add(response);
      response.on('close', () => {
        visit.leave();
        this.#streams.delete(id);
        this.#replies.delete(response);
      });
      visit.say = (text) => this.mute || response.write(`data: ${text}\n\n`);
      visit.hang = () => response.end();
      visit.begin();
    }
  }

  async #file(pathname: string, response: ServerResponse): Promise<void> {
    if (/^\/[0-9A-Za-z]{6}$/.test(pathname)) {
      response.writeHead(302, { location: `/phone.html#${pathname.slice(1).toUpperCase()}` }).end();
      return;
    }
    try {
      if (this.#dist === null) throw new Error('nothing is built');
      const file = await readFile(join(this.#dist, normalize(pathname)));
      response.writeHead(200, { 'content-type': MEDIA[extname(pathname)] ?? 'application/octet-stream' });
      response.end(file);
    } catch {
      response.writeHead(404).end();
    }
  }
}

const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request) body += String(piece);
  return body;
}

let voters = 0;

/** One connection of a screen. */
class Visit {
  say: (text: string) => unknown;
  hang: () => unknown;
  readonly #live: () => LiveRoom;
  readonly #hello: string | undefined;
  #screen: Screen | null = null;

  constructor(live: () => LiveRoom, say: (text: string) => unknown, hang: () => unknown, hello?: string) {
    this.#live = live;
    this.say = say;
    this.hang = hang;
    this.#hello = hello;
  }

  begin(): void {
    if (this.#hello !== undefined) this.hear(this.#hello);
  }

  hear(text: string): void {
    const message = ClientMessage.parse(JSON.parse(text));
    if (this.#screen) return this.#live().hear(this.#screen, message);
    if (message.type !== 'hello') throw new Error('hello comes first');
    const refusal =
      message.version !== PROTOCOL_VERSION ? 'version' : message.room === 'ACE347' ? null : 'no-such-room';
    if (refusal) {
      this.say(JSON.stringify({ type: 'refused', id: null, reason: refusal, say: REFUSALS[refusal] }));
      return;
    }
    const { role } = message;
    const voter = role === 'phone' ? (message.token ?? `voter-${Date.now()}-${voters++}`) : null;
    this.#screen = {
      role,
      voter,
      send: (outgoing: Outgoing) => void this.say(outgoing.text),
      close: () => void this.hang(),
    };
    void this.#live().admit(this.#screen, voter);
  }

  leave(): void {
    if (this.#screen) this.#live().leave(this.#screen);
  }
}
