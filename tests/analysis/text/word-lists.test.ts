import { describe, expect, it } from 'vitest';
import { slursIn } from '#analysis/text/slurs.ts';
import { accentIn } from '#analysis/text/spelled-accent.ts';
import { ORDINARY_WORDS } from '#cli/build/ordinary-words.ts';

/** Back from rot13, so that this file can be read by anyone. */
const clear = (text: string) =>
  text.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));

describe('slurs', () => {
  it('are found in any case, in the plural, as phrases, and in narration', () => {
    const word = clear('onfgneq');
    expect(slursIn(`You ${word.toUpperCase()}!`)).toBe(1);
    expect(slursIn(`[He calls him a ${word}.]`)).toBe(1);
    expect(slursIn(`the ${word}'s phone`)).toBe(1);
    expect(slursIn(clear('unys pnfgr'))).toBe(1);
  });

  it('are not ordinary words, marked swearing, or a mild insult', () => {
    expect(slursIn('[swears] You useless clown, half of this is a class of its own in Scunthorpe.')).toBe(0);
    for (const word of ['idiot', 'stupid', 'spit', 'slave', 'niggle', 'assess', 'hobo'])
      expect(slursIn(word)).toBe(0);
    expect([...ORDINARY_WORDS].filter((word) => slursIn(word) > 0)).toEqual([]);
  });
});

describe('spelled accents', () => {
  it('are dropped letters, run-together words and stage accents', () => {
    expect(accentIn("I'm gonna be goin' 'ome, innit. Zis is ze way.")).toEqual([
      'gonna',
      "goin'",
      "'ome",
      'innit',
      'Zis',
      'ze',
    ]);
  });

  it('are not contractions, quotation marks or words of a dialect', () => {
    expect(accentIn("Aye, it's a wee thing: 'Ring me again' she said, d'you see, and y'all can't.")).toEqual(
      [],
    );
  });
});
