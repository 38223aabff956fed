import { beforeAll, describe, expect, it } from 'vitest';
import { lint } from '#analysis/lint.ts';
import { RULES } from '#analysis/rules/all-rules.ts';
import type { Allowance, Scenario } from '#core/model/scenario.ts';
import { lateParcel } from '../support/late-parcel.ts';

/** The small scenario calls for few skills, has a line nobody hears, and three beats whose replies lie badly apart. */
let parcel: Scenario;
beforeAll(async () => {
  parcel = await lateParcel();
});

const because = 'a test';
const found = (scenario: Scenario, limit?: number) =>
  (lint([scenario], limit === undefined ? {} : { limit })[0] ?? []).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );
const allowing = (...allow: Allowance[]) => found({ ...parcel, allow });

it('gives one list for each scenario, and says how many are solved', () => {
  const solved: number[] = [];
  const lists = lint([parcel, parcel], { onSolved: (count) => solved.push(count) });
  expect(lists).toHaveLength(2);
  expect(solved).toEqual([1, 2]);
});

it('asks only the rules it is given', () => {
  const rules = RULES.filter(({ id }) => id === 'coverage');
  const codes = new Set(lint([parcel], { rules }).flatMap((list) => list.map(({ code }) => code)));
  expect([...codes]).toEqual(['coverage']);
});

describe('an allowance', () => {
  it('holds back what its rule finds, anywhere in the file', () => {
    expect(found(parcel)).toContain('coverage beats');
    const left = allowing({ rule: 'coverage', because });
    expect(left).not.toContain('coverage beats');
    expect(left).toContain('unheard-line beats.opening.says.0');
  });

  it('at a beat holds back what is found there, and nothing elsewhere', () => {
    const left = allowing({ rule: 'quality-spread', at: 'offer', because });
    expect(left).not.toContain('quality-spread beats.offer.replies');
    expect(left).toContain('quality-spread beats.close.replies');
  });

  it('at one reply speaks of no other, nor of the beat', () => {
    const twin = parcel.beats['offer']?.replies[1];
    const offer = parcel.beats['offer'];
    if (!twin || !offer) throw new Error('the fixture has changed');
    const twins = { ...offer, replies: [...offer.replies, { ...twin, id: 'twin' }] };
    const scenario = { ...parcel, beats: { ...parcel.beats, offer: twins } };
    const at = (place: string) =>
      found({ ...scenario, allow: [{ rule: 'reply-without-effect', at: place, because }] });
    expect(found(scenario)).toContain('reply-without-effect beats.offer.replies.3');
    expect(at('offer/twin')).not.toContain('reply-without-effect beats.offer.replies.3');
    expect(at('offer/two-ways')).toContain('reply-without-effect beats.offer.replies.3');
  });

  it('that holds nothing back is itself a finding', () => {
    expect(allowing({ rule: 'trap', because })).toContain('unused-allowance allow.0');
    expect(allowing({ rule: 'coverage', at: 'opening', because })).toContain('unused-allowance allow.0');
  });

  it('is not called unused when its rule was not asked', () => {
    const rules = RULES.filter(({ id }) => id === 'unused-allowance');
    const scenario = { ...parcel, allow: [{ rule: 'trap', because }] };
    expect(lint([scenario], { rules })).toEqual([[]]);
  });

  it('of a rule about packs is judged only in a pack', () => {
    const scenario = { ...parcel, allow: [{ rule: 'unused-persona-state', because }] };
    const unused = (scenarios: Scenario[]) =>
      lint(scenarios).flatMap((list) => list.filter(({ code }) => code === 'unused-allowance'));
    const lone = { ...parcel, id: 'other', persona: { ...parcel.persona, id: 'other' } };
    expect(unused([scenario])).toEqual([]);
    expect(unused([scenario, lone])).toHaveLength(1);
  });

  it('with a name nobody has is told the nearest', () => {
    const said = (allowance: Allowance) => {
      const [problems = []] = lint([{ ...parcel, allow: [allowance] }]);
      return problems.filter(({ code }) => code === 'unknown-allowance').map(({ help }) => help);
    };
    expect(said({ rule: 'coverige', because })).toEqual(['Did you mean "coverage"?']);
    expect(said({ rule: 'trap', at: 'opning', because })).toEqual(['Did you mean "opening"?']);
    expect(said({ rule: 'trap', at: 'offer/two-way', because })).toEqual(['Did you mean "offer/two-ways"?']);
    expect(said({ rule: 'unused-allowance', because })).toHaveLength(1);
  });
});

it('where not every situation was explored, says so, and nothing that would need them all', () => {
  const codes = new Set(found(parcel, 5).map((each) => each.split(' ', 1)[0]));
  const needy = new Set(RULES.filter(({ needsAll }) => needsAll).map(({ id }) => id));
  expect(codes).toContain('too-many-situations');
  expect([...codes].filter((code) => needy.has(code ?? ''))).toEqual([]);
});
