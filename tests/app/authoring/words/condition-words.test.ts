import { describe, expect, it } from 'vitest';
import { conditionWords, ifWords, whenWords } from '#app/authoring/words/condition-words.ts';
import { counterWords, flagWords, inSentence } from '#app/authoring/words/memory-words.ts';
import { ALWAYS } from '#core/model/condition.ts';
import { lateParcel } from '../../../support/late-parcel.ts';

const { persona } = await lateParcel();

describe('a condition in words', () => {
  it('names regions and states as screens do, and counters and flags in words', () => {
    expect(
      conditionWords(
        {
          in: { mood: ['settled', 'angry', 'furious'] },
          counters: { heard: { min: 1 }, 'calls-made': { max: 2 }, trust: { min: -1, max: 1 } },
          flags: { sore: false, 'knows-date': true },
        },
        persona,
      ),
    ).toBe(
      'mood is settled, angry or furious, and times they were heard: at least 1, and calls made: at most 2, and trust: −1 to 1, and not: they are still stung, and knows date',
    );
  });

  it('reads the same from a file as from what was read of it', () => {
    expect(
      whenWords(
        {
          mood: ['settled', 'angry', 'furious'],
          heard: '1..',
          'calls-made': '..2',
          trust: '-1..1',
          sore: false,
        },
        persona,
      ),
    ).toBe(
      'mood is settled, angry or furious, and times they were heard: at least 1, and calls made: at most 2, and trust: −1 to 1, and not: they are still stung',
    );
    expect(whenWords({ mood: 'angry', trust: 2 }, persona)).toBe('mood is angry, and trust: exactly 2');
  });

  it('says what has just happened, or not, instead of counting it', () => {
    expect(whenWords({ rose: '1..', sorry: 0 }, persona)).toBe(
      'the mood has just risen, and not: somebody has just apologised',
    );
    expect(whenWords({ rose: '..0' }, persona)).toBe('not: the mood has just risen');
  });

  it('says nothing of what always holds', () => {
    expect(conditionWords(ALWAYS, persona)).toBe('');
    expect(whenWords(undefined, persona)).toBe('');
    expect(whenWords({}, persona)).toBe('');
  });

  it('says of ways which one is taken', () => {
    expect(ifWords({ trust: '..-1' }, persona)).toBe('if trust: at most −1');
    expect(ifWords({}, persona)).toBe('always');
    expect(ifWords(undefined, persona)).toBe('otherwise');
  });

  it('keeps names that are nobody’s, and what cannot be read, as they are written', () => {
    expect(conditionWords({ ...ALWAYS, in: { weather: ['fine'] } }, persona)).toBe('weather is fine');
    expect(whenWords({ 'bad-weather': ['very-wet', 'fine'] }, null)).toBe('bad weather is very wet or fine');
    expect(whenWords({ mood: [], trust: 'high', heard: '2..1', calls: null, turns: [1] }, null)).toBe(
      'mood is …, and trust is high, and heard is 2..1, and calls: null, and turns: [1]',
    );
    expect(whenWords('angry', persona)).toBe('');
    expect(counterWords('constructor')).toBe('constructor');
    expect(flagWords('knows-the-date')).toBe('knows the date');
    expect(inSentence('VIP')).toBe('VIP');
  });
});
