import { beforeAll, describe, expect, it } from 'vitest';
import { initialTransition, setup, transition } from 'xstate';
import { buildMachine } from '#core/machine/build-machine.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { newAttempt, rewoundTo, withReply, type Attempt } from '#runtime/attempt.ts';
import { machineJson } from '#runtime/compile-machine.ts';
import { playAttempt } from '#runtime/transcript.ts';
import { lateParcel } from '../support/late-parcel.ts';

let scenario: Scenario;
let fresh: Attempt;
beforeAll(async () => {
  scenario = await lateParcel();
  fresh = newAttempt(scenario, { id: 'a', seed: 7, mode: 'practise' });
});

const played = (...replies: string[]) => replies.reduce((a, r, i) => withReply(a, r, i * 1000), fresh);

describe('an attempt', () => {
  it('folds to what was said, the mood it made, and the ending it reached', () => {
    const { ok, transcript } = playAttempt(scenario, played('acknowledge', 'two-ways', 'sum-up'));
    expect(ok).toBe(true);
    expect(transcript.ending?.id).toBe('delivered');
    expect(transcript.now).toBeNull();
    expect(
      transcript.turns.map((t) => [t.beat, t.situation.regions['mood'], t.after.regions['mood']]),
    ).toEqual([
      ['opening', 'angry', 'angry'],
      ['offer', 'angry', 'irritated'],
      ['close', 'irritated', 'settled'],
    ]);
  });

  it('gives the same transcript after a trip through JSON', () => {
    const attempt = played('generic', 'vague');
    const again = JSON.parse(JSON.stringify(attempt)) as Attempt;
    const copy = JSON.parse(JSON.stringify(scenario)) as Scenario;
    expect(JSON.stringify(playAttempt(copy, again))).toBe(JSON.stringify(playAttempt(scenario, attempt)));
  });

  it('depends on the seed in variants and order only', () => {
    const bySeed = (seed: number) => playAttempt(scenario, { ...fresh, seed }).transcript.now;
    const lines = new Set(Array.from({ length: 40 }, (_, seed) => bySeed(seed)?.line));
    const orders = new Set(
      Array.from({ length: 40 }, (_, seed) =>
        bySeed(seed)
          ?.offered.map((r) => r.id)
          .join(),
      ),
    );
    expect(lines).toEqual(new Set(['My parcel is six days late.', 'Six days late. Six.']));
    expect(orders.size).toBe(6);
    for (const order of orders) expect(order).toMatch(/,wait$/);
  });

  it('speaks according to the mood that the reply before it made', () => {
    const { now } = playAttempt(scenario, played('calm-down')).transcript;
    expect(now?.situation.regions['mood']).toBe('furious');
    expect(now?.line).toBe('And now?');
  });

  it('ends when the customer has had enough, whatever the reply led to', () => {
    const { transcript } = playAttempt(scenario, played('calm-down', 'again'));
    expect(transcript.ending?.id).toBe('walked-out');
  });

  it('can be rewound and played on', () => {
    const rewound = rewoundTo(played('calm-down', 'vague'), 1);
    expect(playAttempt(scenario, rewound).transcript.now?.beat).toBe('offer');
  });
});

describe('an attempt that does not fit', () => {
  const refused = (attempt: Attempt) => {
    const result = playAttempt(scenario, attempt);
    return result.ok ? 'ok' : `${result.problem} at ${result.at}`;
  };
  it('of a changed scenario says so and replays nothing', () => {
    const old = { ...played('acknowledge'), hash: 'of another day' };
    expect(refused(old)).toBe('changed-scenario at 0');
    expect(playAttempt(scenario, old).transcript.turns).toEqual([]);
  });
  it('of another scenario says so', () => {
    expect(refused({ ...played('acknowledge'), scenario: 'other' })).toBe('other-scenario at 0');
  });
  it('with an unknown reply stops there and keeps what came before', () => {
    expect(refused(played('acknowledge', 'nonsense'))).toBe('unknown-reply at 1');
    expect(playAttempt(scenario, played('acknowledge', 'nonsense')).transcript.turns).toHaveLength(1);
  });
  it('longer than any talk is refused unplayed', () => {
    const replies = Array.from({ length: 200_000 }, () => ({ reply: 'acknowledge', at: 0 }));
    expect(refused({ ...fresh, replies })).toBe('too-long at 0');
  });
  it.each(['__proto__', 'constructor', '', 'acknowledge@0', 'ACKNOWLEDGE', '../offer', '\0'])(
    'with the strange id %j stops there, before and after the real talk was played',
    (id) => {
      expect(refused(played(id))).toBe('unknown-reply at 0');
      expect(refused(played('acknowledge', id))).toBe('unknown-reply at 1');
    },
  );
  it.each([NaN, Infinity, -1, 1.5, 2 ** 40])('with the seed %d still plays, the same each time', (seed) => {
    const once = playAttempt(scenario, { ...played('acknowledge'), seed });
    const again = playAttempt(JSON.parse(JSON.stringify(scenario)) as Scenario, {
      ...played('acknowledge'),
      seed,
    });
    expect(once.ok).toBe(true);
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
  });
  it('keeps no time that is none', () => {
    const times = [-5, NaN, Infinity, 12.4].map((at) => withReply(fresh, 'acknowledge', at).replies[0]?.at);
    expect(times).toEqual([0, 0, 0, 12]);
  });
  it('that goes on after the end stops there', () => {
    expect(refused(played('acknowledge', 'two-ways', 'sum-up', 'bye'))).toBe('reply-after-end at 3');
  });
});

describe('the XState machine', () => {
  it('exports as plain JSON that any XState can read back', () => {
    const json = machineJson(buildMachine(scenario));
    const text = JSON.stringify(json);
    const back = JSON.parse(text) as typeof json;
    expect(back).toEqual(json);
    const read = setup({}).createMachine(back as never);
    const [start] = initialTransition(read);
    expect(start.value).toMatchObject({ talk: 'opening', mood: 'angry' });
    const [same] = transition(read, start, { type: 'no such event' });
    expect(same.value).toEqual(start.value);
  });

  it('has the endings as final states and the markers as events', () => {
    const json = machineJson(buildMachine(scenario));
    expect(json.states['talk']?.states['delivered']).toEqual({ type: 'final' });
    expect(Object.keys(json.states['mood']?.states['angry']?.on ?? {})).toContain('listen.paraphrase');
  });

  it('names every guard by its condition and every effect by one action', () => {
    const text = JSON.stringify(machineJson(buildMachine(scenario)));
    expect(text).toContain('"type":"knows-date & trust=1.."');
    expect(new Set([...text.matchAll(/"actions":\{"type":"([^"]+)"/g)].map((m) => m[1]))).toEqual(
      new Set(['change']),
    );
  });
});
