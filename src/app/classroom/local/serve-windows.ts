import { ClientMessage } from '#protocol/client-messages.ts';
import { REFUSALS, type Refusal } from '#protocol/refusals.ts';
import type { ServerMessage } from '#protocol/server-messages.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { LiveRoom } from '#room/live/live-room.ts';
import type { Screen } from '#room/live/screen.ts';
import { newId } from '#app/classroom/new-id.ts';
import { ToHost, type Channel, type FromHost } from './channel-messages.ts';

/**
 * Lets projector windows of this browser in. Consoles are not let in over the channel: a room without a server has one, in
 * the tab that serves it. Returns how to stop.
 */
export function serveWindows(code: string, live: LiveRoom, channel: Channel): () => void {
  const host = newId();
  const screens = new Map<string, Screen>();
  let stopped = false;
  const post = (message: FromHost) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel has no target origin
    if (!stopped) channel.postMessage(message);
  };

  function admit(from: string, hello: Extract<ClientMessage, { type: 'hello' }>): void {
    const refused = refusalOf(code, hello);
    if (refused) {
      tell(from, { type: 'refused', id: null, reason: refused, say: REFUSALS[refused] });
      return;
    }
    leave(from);
    const screen: Screen = {
      role: 'projector',
      voter: null,
      send: ({ text }) => post({ kind: 'tell', to: from, text }),
      close: () => post({ kind: 'gone', to: from }),
    };
    screens.set(from, screen);
    void live.admit(screen, null);
  }

  function tell(to: string, message: ServerMessage): void {
    post({ kind: 'tell', to, text: JSON.stringify(message) });
  }

  function leave(from: string): void {
    const screen = screens.get(from);
    screens.delete(from);
    if (screen) live.leave(screen);
  }

  function hear(from: string, text: string): void {
    const message = read(text);
    if (message?.type === 'hello') return admit(from, message);
    const screen = screens.get(from);
    if (!screen) return post({ kind: 'gone', to: from });
    if (message) live.hear(screen, message);
    else tell(from, { type: 'refused', id: null, reason: 'bad-message', say: REFUSALS['bad-message'] });
    return undefined;
  }

  channel.addEventListener('message', ({ data }) => {
    const heard = ToHost.safeParse(data);
    if (!heard.success || stopped) return;
    const { from, kind } = heard.data;
    if (kind === 'ask') post({ kind: 'here', host });
    else if (kind === 'leave') leave(from);
    else hear(from, heard.data.text);
  });
  post({ kind: 'here', host });
  return () => {
    post({ kind: 'gone', to: null });
    stopped = true;
    channel.close();
  };
}

function refusalOf(code: string, hello: Extract<ClientMessage, { type: 'hello' }>): Refusal | null {
  if (hello.version !== PROTOCOL_VERSION) return 'version';
  if (hello.room !== code) return 'no-such-room';
  return hello.role === 'projector' ? null : 'wrong-key';
}

function read(text: string): ClientMessage | null {
  try {
    const parsed = ClientMessage.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
