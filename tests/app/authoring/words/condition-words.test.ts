import { describe, expect, it } from 'vitest';
import { conditionWords } from '#app/authoring/words/condition-words.ts';
import { counterWords, flagWords, inSentence } from '#app/authoring/words/memory-words.ts';
import { ALWAYS } from '#core/model/condition.ts';
import { lateParcel } from '../../../support/late-parcel.ts';

describe('a condition in words', () => {
  it('names regions and states as screens do, and counters and flags in words', async () => {
    const { persona } = await lateParcel();
    expect(
      conditionWords(
        {
          in: { mood: ['angry', 'furious'] },
          counters: { heard: { min: 1 }, 'calls-made': { max: 2 }, trust: { min: 0, max: 1 } },
          flags: { sore: false, 'knows-date': true },
        },
        persona,
      ),
    ).toBe(
      'mood angry or furious, times they were heard 1 or more, calls made at most 2, trust 0 to 1, not: they are still stung, and knows date',
    );
  });

  it('says nothing of what always holds, and one part without a comma', async () => {
    const { persona } = await lateParcel();
    expect(conditionWords(ALWAYS, persona)).toBe('');
    expect(conditionWords({ ...ALWAYS, counters: { trust: { min: 1, max: 1 } } }, persona)).toBe('trust 1');
  });

  it('keeps names that are nobody’s as they are written', async () => {
    const { persona } = await lateParcel();
    expect(conditionWords({ ...ALWAYS, in: { weather: ['fine'] } }, persona)).toBe('weather fine');
    expect(counterWords('constructor')).toBe('constructor');
    expect(flagWords('knows-the-date')).toBe('knows the date');
    expect(inSentence('VIP')).toBe('VIP');
  });
});
