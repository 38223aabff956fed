import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import type { RoomLog } from '#room/room-log.ts';
import { AddressBook, CONNECTION_LIMITS, type ConnectionLimits } from './connections/address-book.ts';
import { HELLO_WITHIN_MS } from './connections/connection.ts';
import { GuessGuard } from './connections/guess-guard.ts';
import { classroomApp } from './http/classroom-app.ts';
import { StaticFiles } from './http/static-files.ts';
import { addressOf, isForeign, type Surroundings } from './http/who-asks.ts';
import { deleteRoom } from './rooms/delete-room.ts';
import { scenarioOfRoom } from './rooms/scenario-of-room.ts';
import { watchExpiry } from './rooms/expiry.ts';
import {
  RoomRegistry,
  type LoadScenario,
  type ReadTexts,
  type ServerSurroundings,
} from './rooms/room-registry.ts';
import { EventStreams } from './transports/event-streams.ts';
import { WebSockets } from './transports/web-sockets.ts';

/** Ports tried after the wanted one, where others are busy. */
const PORTS_TRIED = 20;
/** From the beginning of the end to the end of connections that do not go by themselves. Milliseconds. */
const GOODBYE_MS = 500;

export interface ClassroomParts {
  readonly log: RoomLog;
  readonly loadScenario: LoadScenario;
  /** Reads a scenario that is handed in with a room; absent: only the server’s own are served. */
  readonly readTexts?: ReadTexts;
  /** Folder of the built app. */
  readonly app: string;
  readonly around: ServerSurroundings;
  /** Address to listen at: `0.0.0.0` for every one of this computer. */
  readonly host: string;
  /** 0: one that the system chooses. */
  readonly port: number;
  /** Whether the next free port may be taken where that one is busy. */
  readonly orNextPort?: boolean;
  readonly who?: Partial<Surroundings>;
  readonly limits?: ConnectionLimits;
}

export interface Classroom {
  readonly port: number;
  /** Screens connected by WebSocket. */
  readonly sockets: () => number;
  /** Ends connections, rooms and timers. The log stays open: it belongs to the caller. */
  readonly close: () => Promise<void>;
}

/** Serves the app and its rooms. Rejects when the address is taken or the app's folder cannot be read. */
export async function startClassroom(parts: ClassroomParts): Promise<Classroom> {
  const { log, around, host } = parts;
  const who: Surroundings = { origins: [], behindProxy: false, openFrom: 'here', ...parts.who };
  const files = await StaticFiles.read(parts.app);
  const rooms = new RoomRegistry(log, parts.loadScenario, around, parts.readTexts);
  const door = { rooms, guard: new GuessGuard(around.now()), around };
  const sockets = new WebSockets(door);
  const streams = new EventStreams(door);
  const addresses = new AddressBook(parts.limits ?? CONNECTION_LIMITS);
  let port = parts.port;
  const app = classroomApp({
    files,
    rooms,
    scenarioOf: (code, address) => scenarioOfRoom(door, code, address),
    deleteRoom: (room, address) => deleteRoom({ ...door, log }, room, address),
    streams,
    addresses,
    who,
    around,
    listening: () => ({ host, port }),
  });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const [path] = (request.url ?? '').split('?');
    if (path !== '/api/live') return turnAway(socket, '404 Not Found');
    if (isForeign(request, who)) return turnAway(socket, '403 Forbidden');
    const address = addressOf(request, who);
    const left = addresses.enter(address);
    if (!left) return turnAway(socket, '503 Service Unavailable');
    sockets.accept(request, socket, head, address, left);
  });

  port = await listen(server, host, parts.port, parts.orNextPort ? PORTS_TRIED : 0);
  const stopExpiry = watchExpiry(log, rooms, around);
  const silence = setInterval(() => {
    sockets.closeSilent(around.now());
    streams.closeSilent(around.now());
  }, HELLO_WITHIN_MS / 5);

  const close = async () => {
    clearInterval(silence);
    stopExpiry();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await rooms.close();
    streams.close();
    sockets.close();
    const cancel = around.after(GOODBYE_MS, () => {
      sockets.terminate();
      server.closeAllConnections();
    });
    server.closeIdleConnections();
    await closed;
    cancel();
  };
  return { port, sockets: () => sockets.size, close };
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function listen(server: Server, host: string, wanted: number, more: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port, backlog: 4096 }, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (problem) {
      const isTaken = problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE';
      if (!isTaken || port >= wanted + more || wanted === 0) throw problem;
    }
  }
}
