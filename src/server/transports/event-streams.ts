import { randomBytes } from 'node:crypto';
import type { Outgoing } from '#room/live/screen.ts';
import { Connection } from '#server/connections/connection.ts';
import type { Door } from '#server/connections/let-in.ts';

/** Bytes of a stream's id, which is also the right to speak in it: 128 bits. */
const ID_BYTES = 16;
/** Milliseconds in which an opened stream must be read. */
const READ_WITHIN_MS = 10_000;
/** A comment now and then, so that proxies do not take the stream for dead. Milliseconds. */
const COMMENT_EVERY_MS = 15_000;
/** Bytes that a reader may leave unread before it is closed. */
const MOST_UNREAD = 1024 * 1024;
/** Messages kept for a stream that is not read yet: a welcome and what follows at once. */
const MOST_KEPT = 64;

const COMMENT = Buffer.from(': still here\n\n');
const texts = new WeakMap<Outgoing, Uint8Array>();

function eventOf(outgoing: Outgoing): Uint8Array {
  const known = texts.get(outgoing);
  if (known) return known;
  // JSON has no line breaks, so one line is the whole event.
  const bytes = Buffer.from(`data: ${outgoing.text}\n\n`);
  texts.set(outgoing, bytes);
  return bytes;
}

/** One screen that reads an event stream and speaks by posts. */
class EventStream {
  readonly connection: Connection;
  readonly #since: number;
  readonly #left: () => void;
  #kept: Uint8Array[] = [];
  #reader: ReadableStreamDefaultController<Uint8Array> | null = null;
  #over = false;

  constructor(door: Door, address: string, left: () => void) {
    this.#since = door.around.now();
    this.#left = left;
    this.connection = new Connection(door, address, {
      send: (outgoing) => this.#send(eventOf(outgoing)),
      close: () => this.#close(),
    });
  }

  get isOver(): boolean {
    return this.#over && this.#kept.length === 0;
  }

  get isRead(): boolean {
    return this.#reader !== null;
  }

  /** The body of its answer; to be asked for once. */
  read(): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#reader = controller;
          for (const bytes of this.#kept) controller.enqueue(bytes);
          this.#kept = [];
          if (this.#over) controller.close();
        },
        cancel: () => this.#gone(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MOST_UNREAD }),
    );
  }

  closeIfSilent(now: number): void {
    this.connection.closeIfSilent(now);
    if (!this.#reader && now - this.#since >= READ_WITHIN_MS) this.#gone();
  }

  comment(): void {
    if (this.#reader) this.#send(COMMENT);
  }

  close(): void {
    this.connection.ended();
    this.#close();
  }

  #send(bytes: Uint8Array): void {
    if (this.#over) return;
    if (!this.#reader) {
      this.#kept.push(bytes);
      if (this.#kept.length > MOST_KEPT) this.#gone();
      return;
    }
    if ((this.#reader.desiredSize ?? 0) <= 0) return this.#gone();
    this.#reader.enqueue(bytes);
  }

  /** What was sent before is still read. */
  #close(): void {
    if (this.#over) return;
    this.#over = true;
    this.#reader?.close();
    this.#left();
  }

  #gone(): void {
    const wasOver = this.#over;
    this.#over = true;
    this.#kept = [];
    this.connection.ended();
    if (wasOver) return;
    try {
      this.#reader?.close();
    } catch {
      // Its reader has cancelled it already.
    }
    this.#left();
  }
}

/** Screens behind networks that block WebSockets: they read an event stream, and say what they say by posts. */
export class EventStreams {
  readonly #door: Door;
  readonly #streams = new Map<string, EventStream>();
  #cancelComment: () => void;

  constructor(door: Door) {
    this.#door = door;
    this.#cancelComment = door.around.after(COMMENT_EVERY_MS, () => this.#comment());
  }

  /**
   * @param hello the first message, as it came
   * @param left is called once it has gone
   * @returns the id of the stream, by which alone it is read and spoken to
   */
  open(hello: string, address: string, left: () => void): string {
    const id = randomBytes(ID_BYTES).toString('base64url');
    const stream = new EventStream(this.#door, address, left);
    this.#streams.set(id, stream);
    stream.connection.hear(hello);
    return id;
  }

  /** The events of a stream; null where there is none of that id, or it is being read already. */
  read(id: string): ReadableStream<Uint8Array> | null {
    const stream = this.#streams.get(id);
    return !stream || stream.isRead ? null : stream.read();
  }

  /** False where there is no such stream. */
  hear(id: string, text: string): boolean {
    const stream = this.#streams.get(id);
    if (!stream || stream.isOver) return false;
    stream.connection.hear(text);
    return true;
  }

  closeSilent(now: number): void {
    for (const [id, stream] of this.#streams) {
      stream.closeIfSilent(now);
      if (stream.isOver) this.#streams.delete(id);
    }
  }

  close(): void {
    this.#cancelComment();
    for (const stream of this.#streams.values()) stream.close();
    this.#streams.clear();
  }

  #comment(): void {
    for (const stream of this.#streams.values()) stream.comment();
    this.#cancelComment = this.#door.around.after(COMMENT_EVERY_MS, () => this.#comment());
  }
}
