import { expect, test } from 'vitest';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { LiveRoom } from '#room/live/live-room.ts';
import { MemoryLog } from '#room/memory-log.ts';
import type { Channel } from '#app/classroom/local/channel-messages.ts';
import { channelWire } from '#app/classroom/local/channel-wire.ts';
import { serveWindows } from '#app/classroom/local/serve-windows.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { openedWith, settle, StillTime, surroundings } from '../../support/room-world.ts';

/** Windows of one browser: each hears what the others post, never itself. */
class Windows {
  readonly #open = new Set<{ hear: (data: unknown) => void }>();

  channel(): Channel {
    const me = { hear: (_data: unknown): void => undefined };
    this.#open.add(me);
    return {
      postMessage: (message) => {
        for (const other of this.#open)
          if (other !== me)
            queueMicrotask(() => this.#open.has(other) && other.hear(structuredClone(message)));
      },
      addEventListener: (_type, listener) => {
        me.hear = (data) => listener({ data });
      },
      close: () => void this.#open.delete(me),
    };
  }
}

const CODE = 'ACE347';

async function serve(windows: Windows) {
  const scenario = await lateParcel();
  const time = new StillTime();
  const log = new MemoryLog();
  await log.append(CODE, 0, [openedWith(scenario, time.now())]);
  const live = await LiveRoom.open(CODE, log, () => Promise.resolve(scenario), surroundings(time));
  if (!live) throw new Error('no room');
  const stop = serveWindows(CODE, live, windows.channel());
  return { live, stop };
}

function openWall(windows: Windows, role = 'projector', version = PROTOCOL_VERSION) {
  const seen: string[] = [];
  let tick: () => void = () => undefined;
  const wire = channelWire(CODE, {
    open: () => windows.channel(),
    every: (_ms, call) => {
      tick = call;
      return () => undefined;
    },
  })({
    onOpen: () => {
      seen.push('open');
      wire.send(JSON.stringify({ type: 'hello', version, room: CODE, role }));
    },
    onText: (text) => {
      const message = JSON.parse(text) as { type: string; reason?: string };
      seen.push(message.reason ?? message.type);
    },
    onBroken: () => seen.push('broken'),
  });
  return { seen, wire, tick: () => tick() };
}

test('a window finds its room, whichever was opened first', async () => {
  const windows = new Windows();
  const early = openWall(windows);
  await settle();
  expect(early.seen).toEqual([]);
  const { live } = await serve(windows);
  await settle();
  expect(early.seen.slice(0, 2)).toEqual(['open', 'welcome']);
  const late = openWall(windows);
  await settle();
  expect(late.seen.slice(0, 2)).toEqual(['open', 'welcome']);
  expect(live.screens).toBe(2);
  late.wire.close();
  await settle();
  expect(live.screens).toBe(1);
});

test('a closed console is noticed at once, and its successor found', async () => {
  const windows = new Windows();
  const { stop } = await serve(windows);
  const wall = openWall(windows);
  await settle();
  stop();
  await settle();
  expect(wall.seen.at(-1)).toBe('broken');
  await serve(windows);
  await settle();
  expect(wall.seen.slice(wall.seen.indexOf('broken') + 1, wall.seen.indexOf('broken') + 3)).toEqual([
    'open',
    'welcome',
  ]);
});

test('a console that fell silent is gone after three questions without an answer', async () => {
  const windows = new Windows();
  const host = windows.channel();
  const wall = openWall(windows);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel has no target origin
  host.postMessage({ kind: 'here', host: 'some-host-1' });
  await settle();
  for (let asked = 0; asked < 3; asked++) wall.tick();
  expect(wall.seen).toEqual(['open']);
  wall.tick();
  expect(wall.seen).toEqual(['open', 'broken']);
});

test('nobody gets in over the channel as a console, as a phone, or with another version', async () => {
  const windows = new Windows();
  const { live } = await serve(windows);
  const console_ = openWall(windows, 'console');
  const phone = openWall(windows, 'phone');
  const old = openWall(windows, 'projector', PROTOCOL_VERSION + 1);
  await settle();
  expect(console_.seen).toEqual(['open', 'wrong-key']);
  expect(phone.seen).toEqual(['open', 'wrong-key']);
  expect(old.seen).toEqual(['open', 'version']);
  expect(live.screens).toBe(0);
});

test('rubbish on the channel is passed over', async () => {
  const windows = new Windows();
  const { live } = await serve(windows);
  const stranger = windows.channel();
  for (const rubbish of [null, 'x', { kind: 'say' }, { kind: 'say', from: 'stranger-1', text: '{' }])
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel has no target origin
    stranger.postMessage(rubbish);
  const wall = openWall(windows);
  await settle();
  expect(wall.seen.slice(0, 2)).toEqual(['open', 'welcome']);
  expect(live.screens).toBe(1);
});
