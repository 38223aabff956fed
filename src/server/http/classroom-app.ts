import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Scenario } from '#core/model/scenario.ts';
import { LIMITS } from '#protocol/limits.ts';
import { REFUSALS, type Refusal } from '#protocol/refusals.ts';
import { isRoomCode, tidyCode } from '#protocol/room-code.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { HandedTexts } from '#protocol/words.ts';
import { LogFailure } from '#room/room-log.ts';
import type { AddressBook } from '#server/connections/address-book.ts';
import { TokenBucket } from '#server/connections/token-bucket.ts';
import type { NotDeleted } from '#server/rooms/delete-room.ts';
import type { RoomRegistry, ServerSurroundings } from '#server/rooms/room-registry.ts';
import type { EventStreams } from '#server/transports/event-streams.ts';
import { securityHeaders } from './security-headers.ts';
import type { StaticFiles } from './static-files.ts';
import { addressOf, hostOf, isForeign, mayOpen, originsFor, type Surroundings } from './who-asks.ts';

/** Rooms opened at once and over time, by everybody together: a trainer opens a few a day. */
const OPENING = { burst: 500, perSecond: 5 };

/** A handed scenario as JSON: four bytes a character at most, and its quotes escaped. */
const HANDED_BYTES = 4 * LIMITS.handedTexts;

const DELETE_STATUS: Readonly<Record<NotDeleted, 403 | 404 | 429>> = {
  'wrong-key': 403,
  'no-such-room': 404,
  'too-fast': 429,
};

type Env = { Bindings: HttpBindings };

export interface AppParts {
  readonly files: StaticFiles;
  readonly rooms: RoomRegistry;
  /** The scenario of a room for whoever knows its code, or why not. */
  readonly scenarioOf: (code: string, address: string) => Promise<Scenario | 'no-such-room' | 'too-fast'>;
  /** Deletes a room for whoever has its secret; says why not. Rejects with `LogFailure`. */
  readonly deleteRoom: (
    room: { readonly code: string; readonly key: string },
    address: string,
  ) => Promise<NotDeleted | null>;
  readonly streams: EventStreams;
  readonly addresses: AddressBook;
  readonly who: Surroundings;
  readonly around: ServerSurroundings;
  /** Where the server listens. */
  readonly listening: () => { readonly host: string; readonly port: number };
}

/** Everything of the server that is no WebSocket. */
export function classroomApp(parts: AppParts): Hono<Env> {
  const { files, rooms, streams, addresses, who, around } = parts;
  const opening = new TokenBucket(OPENING, around.now());
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    await next();
    const headers = securityHeaders(hostOf(c.env.incoming));
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  });

  app.use('/api/*', async (c: Context<Env>, next) => {
    c.header('Cache-Control', 'no-store');
    if (c.req.method !== 'GET' && isForeign(c.env.incoming, who)) {
      return refuse(c, 403, 'foreign-page', 'Only a page of this server may ask for this.');
    }
    return next();
  });
  // Takes no body, so it comes before the limit on bodies, which cannot pass a request on that has none.
  app.delete('/api/rooms/:code', async (c) => {
    const key = /^Bearer ([\w-]{1,200})$/.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';
    try {
      const refusal = await parts.deleteRoom(
        { code: tidyCode(c.req.param('code')), key },
        addressOf(c.env.incoming, who),
      );
      if (refusal === null) return c.body(null, 204);
      return refuse(c, DELETE_STATUS[refusal], refusal, REFUSALS[refusal]);
    } catch (problem) {
      around.report(problem);
      const say = 'The session could not be deleted. The server’s window says why.';
      return refuse(c, problem instanceof LogFailure ? 507 : 500, 'cannot-store', say);
    }
  });

  const tooLarge = (c: Context<Env>) => refuse(c, 413, 'too-large', REFUSALS['too-large']);
  app.use('/api/rooms', bodyLimit({ maxSize: HANDED_BYTES, onError: tooLarge }));
  app.use('/api/stream/*', bodyLimit({ maxSize: LIMITS.messageBytes, onError: tooLarge }));

  app.get('/api/classroom', (c) =>
    c.json({
      classroom: PROTOCOL_VERSION,
      mayOpen: mayOpen(c.env.incoming, who),
      origins: originsFor(c.env.incoming, who, parts.listening()),
    }),
  );

  app.post('/api/rooms', async (c) => {
    if (!mayOpen(c.env.incoming, who)) {
      return refuse(c, 403, 'not-here', 'Rooms are opened on the computer where the server runs.');
    }
    if (!opening.take(around.now())) return refuse(c, 429, 'too-fast', REFUSALS['too-fast']);
    const asked = await c.req.json<unknown>().catch(() => null);
    const texts = textsOf(asked);
    const scenario = scenarioOf(asked);
    if (scenario === null && texts === null) return refuse(c, 400, 'bad-message', REFUSALS['bad-message']);
    try {
      if (texts !== null || scenario === null) {
        const created = await rooms.createWith(texts ?? {});
        if (!created.ok) return refuse(c, 422, 'broken-scenario', created.say);
        return c.json(created.opened, 201);
      }
      const opened = await rooms.create(scenario);
      if (!opened) return refuse(c, 404, 'no-such-scenario', 'This server has no conversation of that name.');
      return c.json(opened, 201);
    } catch (problem) {
      around.report(problem);
      const say = 'The room could not be stored. The server’s window says why.';
      return refuse(c, problem instanceof LogFailure ? 507 : 500, 'cannot-store', say);
    }
  });

  // As open as the scenarios that are part of the app: whoever is in the room may read its scenario.
  app.get('/api/rooms/:code/scenario', async (c) => {
    const code = tidyCode(c.req.param('code'));
    const found = await parts.scenarioOf(code, addressOf(c.env.incoming, who));
    if (typeof found === 'string') return refuse(c, DELETE_STATUS[found], found, REFUSALS[found]);
    return c.json(found);
  });

  app.post('/api/stream', async (c) => {
    const address = addressOf(c.env.incoming, who);
    const left = addresses.enter(address);
    if (!left) return refuse(c, 503, 'too-fast', REFUSALS['too-fast']);
    return c.json({ stream: streams.open(await c.req.text(), address, left) }, 201);
  });
  app.get('/api/stream/:id', (c) => {
    const events = streams.read(c.req.param('id'));
    if (!events) return refuse(c, 404, 'no-such-stream', 'Say hello first.');
    c.header('Content-Type', 'text/event-stream; charset=utf-8');
    // nginx would otherwise hold events back until it has a few kilobytes of them.
    c.header('X-Accel-Buffering', 'no');
    return c.body(events);
  });
  app.post('/api/stream/:id', async (c) => {
    if (streams.hear(c.req.param('id'), await c.req.text())) return c.body(null, 204);
    return refuse(c, 404, 'no-such-stream', 'Say hello first.');
  });
  app.all('/api/*', (c) => refuse(c, 404, 'not-found', 'There is nothing at this address.'));

  app.on(['GET', 'HEAD'], '*', async (c) => {
    const answer = await files.answer({
      path: c.req.path,
      acceptEncoding: c.req.header('accept-encoding') ?? '',
      ifNoneMatch: c.req.header('if-none-match') ?? '',
    });
    if (answer) return answer;
    const code = tidyCode(c.req.path.slice(1));
    if (isRoomCode(code)) return c.redirect(`/phone.html#${code}`);
    return c.text('There is nothing at this address.', 404);
  });
  app.onError((problem, c) => {
    around.report(problem);
    return c.text('Something went wrong on the server.', 500);
  });
  return app;
}

type HttpReason =
  | Extract<Refusal, 'bad-message' | 'too-large' | 'too-fast' | 'cannot-store'>
  | NotDeleted
  | 'foreign-page'
  | 'not-here'
  | 'no-such-scenario'
  | 'broken-scenario'
  | 'no-such-stream'
  | 'not-found';

function refuse(
  c: Context<Env>,
  status: 400 | 403 | 404 | 413 | 422 | 429 | 500 | 503 | 507,
  reason: HttpReason,
  say: string,
) {
  return c.json({ reason, say }, status);
}

function scenarioOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('scenario' in body)) return null;
  const { scenario } = body;
  return typeof scenario === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(scenario) ? scenario : null;
}

/** The texts of a scenario that is handed in; null where none are, or they are too many. */
function textsOf(body: unknown): HandedTexts | null {
  if (typeof body !== 'object' || body === null || !('texts' in body)) return null;
  return HandedTexts.safeParse(body.texts).data ?? null;
}
