import { beforeAll, describe, expect, it } from 'vitest';
import type { Machine } from '#core/machine/machine.ts';
import { after, machineWith } from '../../support/persona-machine.ts';

/** The tables of CRAFT.md §4.3, where a persona file could drift from them unseen. */

let angry: Machine;
let abusive: Machine;
let confused: Machine;
beforeAll(async () => {
  [angry, abusive, confused] = await Promise.all([
    machineWith('angry'),
    machineWith('abusive'),
    machineWith('confused'),
  ]);
});

describe('an angry customer', () => {
  const apology = (acted: boolean) =>
    after(angry, { counters: { apologies: 2, trust: 1 }, flags: { acted } }, ['empathize.apologises']);

  it('loses trust by a third apology with nothing done, not by one after an action', () => {
    expect([apology(false), apology(true)].map(({ counters }) => counters['trust'])).toEqual([0, 1]);
  });

  it('is less heard, and trusts no less, when asked again for what is known', () => {
    const asked = after(angry, { counters: { heard: 2, trust: 1 } }, ['listen.re-asks']);
    expect(asked.counters).toMatchObject({ heard: 1, trust: 1 });
  });

  it.each([
    ['settled', 'irritated'],
    ['irritated', 'angry'],
    ['angry', 'furious'],
    ['furious', 'furious'],
  ])('who distrusts us and is %s takes one honest limit ill, and is %s', (mood, then) => {
    const limit = ['options.honest-limit', 'turn'];
    const grudging = after(angry, { states: { mood }, counters: { trust: -1 } }, limit);
    expect([grudging.states['mood'], grudging.flags['sore']]).toEqual([then, true]);
    const again = after(angry, { ...grudging, counters: { ...grudging.counters, loops: 0 } }, limit);
    expect(again.states['mood']).toBe(then);
  });

  it('who trusts us takes an honest limit as it is', () => {
    const before = { states: { mood: 'settled' }, counters: { trust: 0 } };
    expect(after(angry, before, ['options.honest-limit']).states['mood']).toBe('settled');
  });
});

describe('an abusive customer', () => {
  it.each(['settled', 'irritated', 'angry', 'furious'])(
    'who is %s goes on to worse after two turns in which insults are let go by',
    (mood) => {
      const before = { states: { mood, conduct: 'personal' }, flags: { 'heard-now': true } };
      expect(after(abusive, before, ['turn']).states['conduct']).toBe('personal');
      expect(after(abusive, before, ['turn', 'turn']).states['conduct']).toBe('discriminatory');
    },
  );

  it('insults whoever sets a hostile limit, however calm', () => {
    const before = { states: { mood: 'settled', conduct: 'heated' } };
    expect(after(abusive, before, ['calm.empty-threat']).states['conduct']).toBe('personal');
  });

  it('who has insulted nobody is angrier for a warning, even when settled', () => {
    const before = { states: { mood: 'settled', conduct: 'heated' }, counters: { trust: 1 } };
    const warned = after(abusive, before, ['escalate.policy-warning']);
    expect(warned.states['mood']).toBe('irritated');
    expect(warned.counters['trust']).toBe(0);
  });
});

describe('a confused customer', () => {
  const note = 'options.named-owner';
  it.each([
    ['lost', 'partly'],
    ['partly', 'clear'],
  ])('who is %s is helped by a note that was asked about first, and by no other', (understanding, then) => {
    const before = { states: { understanding, distress: 'uneasy' } };
    const asked = after(confused, before, ['empathize.asks-preference', 'turn', note]);
    expect(asked.states['understanding']).toBe(then);
    const steady = { states: { understanding, distress: 'steady' } };
    expect(after(confused, steady, [note]).states['understanding']).toBe(understanding);
  });

  it('who is upset stays hurt by too much at once until it is repaired', () => {
    const before = { states: { distress: 'upset' } };
    expect(after(confused, before, ['options.info-dump']).flags['sore']).toBe(true);
    const eased = ['options.info-dump', 'turn', 'calm.lets-pause'];
    expect(after(confused, before, eased).states['distress']).toBe('upset');
  });
});
