import type { Outgoing } from '#room/live/screen.ts';

/** A text frame from a server, not masked, in one piece: RFC 6455, section 5.2. */
const FINAL_TEXT = 0x81;
const SHORT = 125;
const TWO_BYTES = { mark: 126, most: 0xffff };
const EIGHT_BYTES = { mark: 127 };

const frames = new WeakMap<Outgoing, Buffer>();

/** The bytes of a message as a WebSocket frame: made once for all the screens that are sent the same. */
export function frameOf(outgoing: Outgoing): Buffer {
  const known = frames.get(outgoing);
  if (known) return known;
  const frame = textFrame(outgoing.text);
  frames.set(outgoing, frame);
  return frame;
}

function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length <= SHORT ? 2 : length <= TWO_BYTES.most ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = FINAL_TEXT;
  if (length <= SHORT) frame[1] = length;
  else if (length <= TWO_BYTES.most) {
    frame[1] = TWO_BYTES.mark;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = EIGHT_BYTES.mark;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, head);
  return frame;
}
