import { describe, expect, it } from 'vitest';
import { readingOf } from '#analysis/text/reading-grade.ts';

describe('the reading grade', () => {
  it('is the formula of Flesch and Kincaid', () => {
    // 6 words, 1 sentence, 6 syllables.
    expect(readingOf(['The cat sat on the mat.']).grade).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
    // 3 words, 1 sentence, 9 syllables.
    expect(readingOf(['Considerable organisation.']).grade).toBeGreaterThan(20);
  });

  it('takes texts together, leaves narration out and reads figures as easy', () => {
    const { words, sentences } = readingOf(['[He waits.] Six days.', 'And it is for Friday.']);
    expect({ words, sentences }).toEqual({ words: 7, sentences: 2 });
    expect(readingOf(['Ring 4172 at 23:20.']).grade).toBeLessThan(3);
  });
});
