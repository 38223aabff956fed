import { expect, it, test } from 'vitest';
import { readLibrary } from '#cli/library/read-library.ts';
import { curveQuotes, typeset } from '#formats/scenario/typeset.ts';
import { lateParcel } from '../../support/late-parcel.ts';

test.each([
  ['"From the start?"', '“From the start?”'],
  ["It's Ewan's, the drivers' and mine.", 'It’s Ewan’s, the drivers’ and mine.'],
  ["Your app says 'fixed', I'm due at four.", 'Your app says ‘fixed’, I’m due at four.'],
  [`[Quieter.] "All winter." Nobody said "yes".`, '[Quieter.] “All winter.” Nobody said “yes”.'],
  [`She said "he told me 'fixed'".`, 'She said “he told me ‘fixed’”.'],
  ["Get 'em back to the '90s.", 'Get ’em back to the ’90s.'],
  ['already “curved”, isn’t it', 'already “curved”, isn’t it'],
])('%s becomes %s', (typed, shown) => {
  expect(curveQuotes(typed)).toBe(shown);
});

it('leaves the hash, and what is written in another language, as they are', async () => {
  const scenario = { ...(await lateParcel()), title: "It's late" };
  expect(typeset(scenario)).toMatchObject({ title: 'It’s late', hash: scenario.hash });
  expect(typeset({ ...scenario, language: 'de' }).title).toBe("It's late");
});

it('no shipped scenario is shown with a straight quote', async () => {
  const { entries } = await readLibrary();
  const shown = entries.map(({ scenario }) => JSON.stringify(scenario));
  for (const text of shown) expect(text.replaceAll(/(?<!\\)"/g, '')).not.toMatch(/\\"|'/);
});
