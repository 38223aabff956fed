import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventStreamReader } from '#app/room-link/event-stream.ts';

function readInPieces(text: string, cuts: readonly number[]): string[] {
  const heard: string[] = [];
  const read = eventStreamReader((data) => heard.push(data));
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].toSorted((a, b) => a - b);
  for (const [index, place] of [...places, text.length].entries())
    read(text.slice(places[index - 1] ?? 0, place));
  return heard;
}

test('events come whole, however the network cuts the text', () => {
  const text =
    ': hello\n\ndata: {"a":1}\n\nid: 7\ndata:{"b":2}\r\n\r\nevent: x\n\ndata: one\ndata: two\n\ndata: cut off';
  fc.assert(
    fc.property(fc.array(fc.nat(200)), (cuts) => {
      expect(readInPieces(text, cuts)).toEqual(['{"a":1}', '{"b":2}', 'one\ntwo']);
    }),
  );
});
