import { beforeAll, describe, expect, it } from 'vitest';
import type { Machine } from '#core/machine/machine.ts';
import { after, machineWith } from '../../support/persona-machine.ts';

/** CRAFT.md §4.3: "every anger and confusion state recoverable within four good turns". */

const GOOD_TURNS = 4;

let angry: Machine;
let confused: Machine;
beforeAll(async () => {
  [angry, confused] = await Promise.all([machineWith('angry'), machineWith('confused')]);
});

/** The regions after four such turns, begun in these states, just hurt. */
function afterGoodTurns(machine: Machine, states: Record<string, string>, turn: readonly string[]) {
  const events = Array.from({ length: GOOD_TURNS }, () => [...turn, 'turn']).flat();
  return after(machine, { states, flags: { sore: true } }, events).states;
}

describe('four good turns', () => {
  it.each(['irritated', 'angry', 'furious'])('settle a customer who is %s', (mood) => {
    const good = ['listen.paraphrase', 'options.named-owner'];
    expect(afterGoodTurns(angry, { mood }, good)['mood']).toBe('settled');
  });

  it.each([
    ['uneasy', 'partly'],
    ['upset', 'lost'],
  ])('steady a customer who is %s and %s, and make all clear', (distress, understanding) => {
    const good = ['calm.lets-pause', 'options.one-chunk', 'listen.teach-back'];
    expect(afterGoodTurns(confused, { distress, understanding }, good)).toMatchObject({
      distress: 'steady',
      understanding: 'clear',
      masking: 'open',
    });
  });
});
