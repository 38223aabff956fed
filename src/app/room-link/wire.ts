/**
 * What carries messages between a screen and its room: a WebSocket, an event stream with posts, another window of this
 * browser. It opens itself again after a break until it is closed.
 */
export interface Wire {
  /** Sent now or not at all: whoever asks must be ready to ask again once the wire is open again. */
  send(text: string): void;
  close(): void;
}

export interface WireEvents {
  /** The wire is open, for the first time or again: time to say hello. */
  onOpen(): void;
  onText(text: string): void;
  /** It broke, and is being opened again. */
  onBroken(): void;
}

export type OpenWire = (events: WireEvents) => Wire;
