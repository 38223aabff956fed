import { expect, test } from 'vitest';
import { BEGINNING, RoomChain } from '#server/log/room-chain.ts';
import { appendHeaders, type StoredMessage } from '#server/log/stored-message.ts';
import { joined } from './log-suite.ts';

function message(place: number, behind: number, seq: number, voter: string): StoredMessage {
  const data = new TextEncoder().encode(JSON.stringify([joined(voter)]));
  return { place, header: appendHeaders(seq, behind), data };
}

/** Whose events count, in order. */
const counted = (chain: RoomChain, messages: readonly StoredMessage[]) =>
  messages.flatMap((each) => chain.take(each).map(({ seq, event }) => ({ seq, ...event })));

test('of two messages behind the same one, only the first counts, whatever is written behind it', () => {
  const chain = new RoomChain('ACE346', BEGINNING);
  const all = [
    message(5, 0, 1, 'voter-one'),
    message(8, 5, 2, 'voter-first'),
    message(9, 5, 2, 'voter-late'),
    message(12, 8, 3, 'voter-next'),
    message(13, 5, 2, 'voter-later'),
  ];
  expect(counted(chain, all)).toMatchObject([
    { seq: 1, voter: 'voter-one' },
    { seq: 2, voter: 'voter-first' },
    { seq: 3, voter: 'voter-next' },
  ]);
  expect(chain.head).toEqual({ seq: 3, place: 12 });
  expect(chain.last).toBe(13);
});

test('a message whose predecessor is missing is damage, not a late one', () => {
  const chain = new RoomChain('ACE346', BEGINNING);
  chain.take(message(5, 0, 1, 'voter-one'));
  expect(() => chain.take(message(12, 8, 3, 'voter-next'))).toThrow(/Event 2 of room ACE346 is damaged/);
});
