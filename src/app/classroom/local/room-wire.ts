import { ClientMessage } from '#protocol/client-messages.ts';
import type { LiveRoom } from '#room/live/live-room.ts';
import type { Screen } from '#room/live/screen.ts';
import type { OpenWire } from '#app/room-link/wire.ts';

/** From a console to the room that its own tab serves. Messages are text all the same, and come in a later task, as from afar. */
export function roomWire(live: LiveRoom): OpenWire {
  return (events) => {
    let open = true;
    const screen: Screen = {
      role: 'console',
      voter: null,
      send: ({ text }) =>
        queueMicrotask(() => {
          if (open) events.onText(text);
        }),
      close: () => {
        if (open) events.onBroken();
        open = false;
      },
    };
    queueMicrotask(() => {
      if (open) events.onOpen();
    });
    return {
      send: (text) => {
        const message = ClientMessage.parse(JSON.parse(text));
        if (message.type === 'hello') void live.admit(screen, null);
        else live.hear(screen, message);
      },
      close: () => {
        open = false;
        live.leave(screen);
      },
    };
  };
}
