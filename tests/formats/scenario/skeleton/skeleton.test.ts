import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { expect, test } from 'vitest';
import { lint } from '#analysis/lint.ts';
import { readPersonaTexts } from '#cli/library/read-library.ts';
import { CHANNELS, TEMPERAMENTS } from '#core/model/words.ts';
import { parseTexts } from '#formats/scenario/parse-texts.ts';
import { HABITS, type Answers } from '#formats/scenario/skeleton/answers.ts';
import { blankScenario } from '#formats/scenario/skeleton/blank.ts';
import { NO_ANSWERS } from '#formats/scenario/skeleton/no-answers.ts';
import { skeleton } from '#formats/scenario/skeleton/skeleton.ts';

const shipped = await readPersonaTexts();

/** Rules that look at words, which bones do not have yet. */
const ABOUT_WORDS = new Set([
  'placeholder',
  'best-length',
  'echo',
  'reading-level',
  // The bot that follows the customer's words follows those of the placeholders here.
  'bot-great-ending',
]);

function read(text: string) {
  const { scenario, diagnostics } = parseTexts({ [SCENARIO_FILE]: text }, shipped);
  expect(diagnostics).toEqual([]);
  if (!scenario) throw new Error('no scenario and no diagnostics');
  return scenario;
}

const answers = (change: Partial<Answers>): Answers => ({ ...NO_ANSWERS, ...change });

for (const temperament of TEMPERAMENTS) {
  test(`the bones of a talk with somebody ${temperament} are sound: nothing is amiss but words`, () => {
    for (const channel of CHANNELS) {
      const scenario = read(skeleton(answers({ temperament, channel })));
      const [found = []] = lint([scenario]);
      expect(found.filter(({ code }) => !ABOUT_WORDS.has(code))).toEqual([]);
      expect(found.map(({ code }) => code)).toContain('placeholder');
    }
  });
}

test('what was answered stands where it belongs, and hurts nothing, whatever was typed', () => {
  const nasty = `"It's: 3 o'clock", # she said\n- *not* & {yet} | \\ ‹› @\``;
  const scenario = read(
    skeleton(
      answers({
        title: nasty,
        customer: { name: 'Noor: Haddad', pronouns: 'she/her', about: nasty },
        you: nasty,
        situation: nasty,
        firstWords: nasty,
        need: nasty,
        offers: [nasty, 'yes', '12', 'null'],
        limits: ['~'],
        screen: [{ label: 'Room: 214', value: 'true' }],
        habits: [...HABITS],
      }),
    ),
  );
  expect(scenario.title).toBe(nasty.trim());
  expect(scenario.customer.name).toBe('Noor: Haddad');
  expect(scenario.briefing).toMatchObject({
    you: nasty,
    authority: [nasty, 'yes', '12', 'null'],
    limits: ['~'],
    screen: [{ label: 'Room: 214', value: 'true' }],
  });
  expect(scenario.beats['opening']?.says[0]?.variants[0]).toBe(nasty);
});

test('where it usually goes wrong is said at the replies that go wrong so', () => {
  const text = skeleton(answers({ habits: ['over-promise'] }));
  expect(text.match(/You said that it goes wrong here/g)).toHaveLength(1);
  expect(text).toMatch(/Promises the whole of it[^›]*You said that it goes wrong\s+here/);
});

test('a blank page is a scenario that can be played', () => {
  const scenario = read(blankScenario('my-own', 'Mine: a "new" one'.replaceAll(/[:"]/g, '')));
  expect(Object.keys(scenario.beats)).toEqual(['opening']);
  expect(scenario.beats['opening']?.replies).toHaveLength(3);
});
