import type { OpenWire } from '#app/room-link/wire.ts';
import { newId } from '#app/classroom/new-id.ts';
import { FromHost, openChannel, type Channel, type ToHost } from './channel-messages.ts';

/**
 * From a projector's window to the window of the same browser that serves the room. It asks again and again whether
 * somebody does, so either side may be closed, reloaded or opened first.
 */

/** Milliseconds between two questions, and without an answer after which nobody is there. Design choices [D]. */
const ASK_EVERY = 2_000;
const SILENCE = 3 * ASK_EVERY;

export interface ChannelWireParts {
  readonly open?: (code: string) => Channel;
  /** Calls back again and again; the answer stops it. */
  readonly every?: (ms: number, call: () => void) => () => void;
}

export function channelWire(
  code: string,
  { open = openChannel, every = everyWhile }: ChannelWireParts = {},
): OpenWire {
  return (events) => {
    const me = newId();
    const channel = open(code);
    /** The window that serves the room; null while there is none. */
    let host: string | null = null;
    let silentFor = 0;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel has no target origin
    const post = (message: ToHost) => channel.postMessage(message);
    const breakOff = () => {
      if (host === null) return;
      host = null;
      events.onBroken();
    };

    channel.addEventListener('message', ({ data }) => {
      const heard = FromHost.safeParse(data);
      if (!heard.success) return;
      const message = heard.data;
      switch (message.kind) {
        case 'here':
          silentFor = 0;
          if (host === message.host) return;
          breakOff();
          host = message.host;
          events.onOpen();
          return;
        case 'tell':
          if (message.to === me) events.onText(message.text);
          return;
        case 'gone':
          if (message.to !== null && message.to !== me) return;
          breakOff();
          // Whoever serves the room now says so at once.
          post({ kind: 'ask', from: me });
      }
    });

    const stop = every(ASK_EVERY, () => {
      silentFor += ASK_EVERY;
      if (silentFor > SILENCE) breakOff();
      post({ kind: 'ask', from: me });
    });
    // In a later task: whoever opens the wire has it in hand before it says anything.
    queueMicrotask(() => post({ kind: 'ask', from: me }));
    return {
      send: (text) => {
        if (host !== null) post({ kind: 'say', from: me, text });
      },
      close: () => {
        stop();
        post({ kind: 'leave', from: me });
        channel.close();
      },
    };
  };
}

function everyWhile(ms: number, call: () => void): () => void {
  const timer = setInterval(call, ms);
  return () => clearInterval(timer);
}
