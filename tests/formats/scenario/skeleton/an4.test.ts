import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { lint } from '#analysis/lint.ts';
import { readPersonaTexts } from '#cli/library/read-library.ts';
import { parseTexts } from '#formats/scenario/parse-texts.ts';
import { NO_ANSWERS } from '#formats/scenario/skeleton/no-answers.ts';
import { skeleton } from '#formats/scenario/skeleton/skeleton.ts';

/** Words over the bones of an angry talk in person: AN4, a room that is not ready. */
interface Words {
  readonly summary: string;
  readonly aim: string;
  readonly policy: string;
  readonly beats: Readonly<Record<string, BeatWords>>;
  readonly endings: Readonly<Record<string, readonly [epilogue: string, followUp: string]>>;
}

interface BeatWords {
  /** By variant; null where the interview gave it. */
  readonly says?: readonly (string | null)[];
  readonly thinks: string;
  readonly cue?: string;
  readonly replies: Readonly<
    Record<string, readonly [says: string, reaction: string, act: string, last: string]>
  >;
}

const INTERVIEW = {
  ...NO_ANSWERS,
  id: 'three-o-clock',
  title: 'Three o’clock, you said',
  channel: 'in-person',
  customer: {
    name: 'Noor Haddad',
    pronouns: 'she/her',
    about: 'She drove four hours with a child of three, and reads a quiet voice as being fobbed off.',
  },
  you: 'You work at the front desk of the Harbour Hotel, alone until six.',
  situation:
    'Friday, 15.10. Her room was promised for three. Housekeeping is one floor behind. The child sits on the suitcase and cries; four people wait behind them, and one of them sighs so that everybody hears it.',
  firstWords:
    'Three o’clock. You said three o’clock. I booked this in May, she’s been sick twice in the car, and now I’m told to “take a seat”?',
  need: 'I don’t want money off. I want her to lie down somewhere quiet before my mother sees her like this.',
  offers: [
    'A quiet room behind the desk, now.',
    'A made-up room one category lower, in ten minutes.',
    'A drink and something to eat for the child.',
  ],
  limits: ['Money off the bill: the duty manager, from six.'],
  screen: [
    { label: 'Booking', value: 'two nights, sea side, cot asked for' },
    { label: 'Room 214', value: 'being cleaned, free about 15.50' },
    { label: 'Room 108', value: 'ready, street side' },
  ],
} as const;

test('from the interview to lint-clean by words alone', async () => {
  const words = parse(await readFile('tests/fixtures/an4/words.yaml', 'utf8')) as Words;
  const text = fill(skeleton(INTERVIEW), words);
  const { scenario, diagnostics } = parseTexts({ [SCENARIO_FILE]: text }, await readPersonaTexts());
  expect(diagnostics).toEqual([]);
  if (!scenario) throw new Error('no scenario and no diagnostics');
  const [found = []] = lint([scenario]);
  expect(found.map(({ code, path, message }) => `${code} at ${path.join('.')}: ${message}`)).toEqual([]);
});

/** Puts the words where the placeholders stand, and changes nothing else. */
function fill(bones: string, words: Words): string {
  const doc = parseDocument(bones);
  const set = (path: readonly (string | number)[], value: string) => {
    if (!String(doc.getIn(path)).startsWith('‹')) throw new Error(`${path.join('.')} is no placeholder`);
    doc.setIn(path, value);
  };
  set(['summary'], words.summary);
  set(['aim'], words.aim);
  set(['briefing', 'policy', 0, 'text'], words.policy);
  for (const [beat, { says = [], thinks, cue, replies }] of Object.entries(words.beats)) {
    const at = ['beats', beat];
    says.forEach((line, variant) => {
      if (line !== null) set(says.length === 1 ? [...at, 'says'] : [...at, 'says', variant, 'text'], line);
    });
    set([...at, 'thinks'], thinks);
    if (cue !== undefined) set([...at, 'cue'], cue);
    Object.entries(replies).forEach(([id, [line, reaction, act, last]], index) => {
      const reply = [...at, 'replies', index];
      expect(doc.getIn([...reply, 'id'])).toBe(id);
      set([...reply, 'says'], line);
      set([...reply, 'feedback', 'reaction'], reaction);
      set([...reply, 'feedback', 'act'], act);
      set([...reply, 'feedback', doc.hasIn([...reply, 'habit']) ? 'better' : 'caveat'], last);
    });
  }
  for (const [ending, [epilogue, followUp]] of Object.entries(words.endings)) {
    set(['endings', ending, 'epilogue'], epilogue);
    set(['endings', ending, 'follow-up'], followUp);
  }
  return doc.toString();
}
