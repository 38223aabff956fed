import { describe, expect, it } from 'vitest';
import { contentWordsOf } from '#analysis/text/content-words.ts';
import { sentencesOf } from '#analysis/text/sentences.ts';
import { likeness } from '#analysis/text/shared-words.ts';
import { allWordsOf, wordsOf } from '#analysis/text/words.ts';

describe('words', () => {
  it('leave narration out', () => {
    expect(wordsOf('[No hello.] Third call (the third!), this.')).toEqual(['third', 'call', 'this']);
    expect(allWordsOf('[swears] No.')).toEqual(['swears', 'no']);
  });

  it('keep apostrophes, times and amounts whole', () => {
    expect(wordsOf("I’ll ring at 23:20, it's £9.80.")).toEqual([
      "i'll",
      'ring',
      'at',
      '23:20',
      "it's",
      '9.80',
    ]);
  });
});

describe('sentences', () => {
  it('end at their marks, not at an abbreviation, and at a new line', () => {
    expect(sentencesOf('Mrs. Geddes rang at 6 p.m. today. Nobody came!\nFine')).toEqual([
      'Mrs Geddes rang at 6 p.m today.',
      'Nobody came!',
      'Fine',
    ]);
    expect(sentencesOf('[She waits.] "Is it?" she says. [A sigh.]')).toEqual(['"Is it?"', 'she says.']);
  });
});

describe('content words', () => {
  it('are one for all forms of a word, without the words that say nothing', () => {
    const forms = ['promise', 'promised', 'promises', 'promising'];
    expect(new Set(forms.flatMap((form) => [...contentWordsOf(`you have ${form}`)])).size).toBe(1);
    expect(contentWordsOf("I'll be there and it's not what you think").size).toBe(0);
  });

  it('make likeness: 1 of the same, 0 of nothing shared', () => {
    const [a, b] = [contentWordsOf('the red door'), contentWordsOf('a green gate')];
    expect([likeness(a, a), likeness(a, b), likeness(new Set(), new Set())]).toEqual([1, 0, 0]);
  });
});
