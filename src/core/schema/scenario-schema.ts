import { z } from 'zod';
import { LEDGER_COUNTERS } from '#core/machine/ledger.ts';
import { MARKER_IDS } from '#core/rubric/markers.ts';
import { CHANNELS, GRADES, MOVES, PHASES, RATINGS, SKILLS, TRIGGERS } from '#core/model/words.ts';
import {
  add,
  condition,
  counters,
  flags,
  id,
  keysUpTo,
  language,
  LIMITS,
  set,
  text,
} from './shared-schema.ts';

/** The shape of a `scenario.yaml` file. Field descriptions become the hover texts of an editor. */

const line = z.strictObject({
  when: condition.optional(),
  text: z
    .union([text, z.array(text).min(1).max(8)])
    .describe('What is said; a list gives variants, one of which is drawn by the seed.'),
});

const lines = z
  .union([text, z.array(line).min(1).max(12)])
  .describe(
    'A text, or a list of lines of which the first whose condition holds is taken; the last has no condition.',
  );

const feedback = z
  .strictObject({
    reaction: text.describe("The customer's reaction, in their words or as seen."),
    act: text.describe('What you did. The act, not the person; one point.'),
    principle: z.string().describe('Principle id, 0.1 to 4.12.'),
    better: text.optional().describe('A better line, as one could say it.'),
    caveat: text.optional().describe('For the best reply: when it would be wrong.'),
  })
  .refine((f) => (f.better === undefined) !== (f.caveat === undefined), {
    error: 'either `better` (a better line) or, for the best reply, `caveat` (when it would be wrong)',
  });

const branch = z.strictObject({ when: condition.optional(), to: id });

const reply = z.strictObject({
  id,
  move: z.enum(MOVES).optional().describe('A move instead of words: `says` then narrates it.'),
  says: text,
  markers: z
    .array(z.enum(MARKER_IDS))
    .min(1)
    .max(6)
    .describe('The behaviours it shows, in the order they are heard.'),
  items: z.int().min(0).max(9).default(0).describe('New pieces of information it gives (timing rule T10).'),
  offers: z.int().min(0).max(9).default(0).describe('Options it puts to the customer (T10).'),
  when: condition.optional().describe('Offered only when this holds.'),
  to: z
    .union([id, z.array(branch).min(1).max(8)])
    .describe(
      'The next beat or ending; or branches, of which the first that holds is taken; the last has no condition.',
    ),
  add: add.optional(),
  set: set.optional(),
  habit: text.optional().describe('The misconception behind a wrong reply, for the chart of the trainer.'),
  feedback,
});

const beat = z.strictObject({
  phase: z.enum(PHASES),
  says: lines,
  thinks: lines.optional().describe('What the customer thinks and does not say; shown in the debrief.'),
  cue: text.optional().describe('What is hinted at and not said, in words for the debrief.'),
  elicits: z.array(z.enum(SKILLS)).min(1).describe('The skills this beat gives evidence of.'),
  trigger: z.enum(TRIGGERS).optional().describe('A reason to escalate that is present from here on.'),
  'hard-stop': z.boolean().default(false).describe('From here on staying is wrong.'),
  replies: z.array(reply).min(2).max(LIMITS.replies),
});

const ending = z.strictObject({
  grade: z.enum(GRADES),
  title: text,
  epilogue: text.describe('What the customer did next, and told a friend.'),
  csat: z.int().min(1).max(5).describe('Simulated satisfaction, 1 to 5.'),
  nps: z.int().min(0).max(10).describe('Simulated likelihood to recommend, 0 to 10.'),
  minutes: z.number().min(0.5).max(240).describe('Simulated handling time, follow-up work included.'),
  'follow-up': text.describe('What is now due, by whom and when.'),
});

const facilitator = z
  .strictObject({
    aim: text.describe('What a room should take away with it.'),
    questions: z
      .array(text)
      .length(3)
      .describe(
        'Three for the debrief, each "I noticed … I wonder …"; they must fit whatever way the room took.',
      ),
    dispute: text.describe('Where the key will be argued with, and how to hold the argument without ruling.'),
    care: text.describe('What may touch somebody in the room, and what to say and do about it.'),
  })
  .describe('For whoever leads a room through it; it never reaches the projector or a phone.');

const allowance = z.strictObject({
  rule: id.describe('The lint rule that may be broken here (htl lint --list).'),
  at: z
    .string()
    .optional()
    .describe('Where: a beat, beat/reply, or an ending. Left out: anywhere in the file.'),
  because: text.describe('Why this is right all the same.'),
});

export const scenarioFileSchema = z
  .strictObject({
    format: z.literal(1),
    id,
    catalogue: z
      .string()
      .regex(/^[A-Z]{2}\d{1,2}$/, { error: 'two capitals and a number, such as AN1' })
      .optional()
      .describe('Number in the craft guide, e.g. AN1.'),
    title: text,
    summary: text.describe('One or two sentences for the card.'),
    aim: text.describe('What is practised.'),
    language,
    channel: z.enum(CHANNELS),
    minutes: z.int().min(1).max(60),
    rating: z.enum(RATINGS),
    label: text.describe('One neutral content label, e.g. "Raised voice".'),
    key: z
      .strictObject({
        keyed_by: z.enum(['author', 'panel', 'model']),
        raters: z.int().min(1).max(999),
        agreement: z
          .number()
          .min(0)
          .max(1)
          .nullable()
          .describe('Agreement of the raters, 0 to 1; null when there was one.'),
        note: text.optional(),
      })
      .describe('Where the key (which reply is better) comes from.'),
    customer: z.strictObject({
      name: text,
      pronouns: text,
      portrait: id.describe('Seed of the drawn portrait.'),
      about: text.describe('Who they are, for the debrief and the facilitator.'),
      persona: id.describe('Archetype: angry, abusive, confused, or a file of your own.'),
      start: z
        .record(z.string(), z.union([z.string(), z.boolean(), z.int().min(-9).max(9)]))
        .default({})
        .describe('Where this customer starts: region → state, counter → number, flag → value.'),
      signals: z
        .record(z.string(), z.array(z.enum(MARKER_IDS)).min(1))
        .default({})
        .describe("Markers that count as one of the persona's signals for this customer."),
    }),
    'broken-promise': z.boolean().default(false).describe('The firm already failed twice (timing rule T9).'),
    'policy-warnings': z
      .int()
      .min(1)
      .max(LEDGER_COUNTERS.warnings.max)
      .default(2)
      .describe('Warnings the policy gives before doing nothing about abuse is a lapse (timing rule T7).'),
    counters: counters.default({}),
    flags: flags.default({}),
    briefing: z.strictObject({
      you: text.describe('Who you are.'),
      situation: text.describe('How the contact begins.'),
      authority: z.array(text).min(1).max(8).describe('What you may decide.'),
      limits: z.array(text).max(8).default([]).describe('What is not yours to decide, and whose it is.'),
      policy: z
        .array(z.strictObject({ title: text, text }))
        .min(1)
        .max(8),
      screen: z
        .array(z.strictObject({ label: text, value: text }))
        .min(1)
        .max(14)
        .describe('What your screen shows.'),
    }),
    facilitator: facilitator.optional(),
    start: id,
    beats: z.record(id, beat).refine(...keysUpTo(LIMITS.beats)),
    endings: z.record(id, ending).refine(...keysUpTo(LIMITS.declared)),
    exits: z.record(z.string(), id).default({}).describe("The persona's exits → the ending each leads to."),
    allow: z
      .array(allowance)
      .max(LIMITS.allowances)
      .default([])
      .describe('Findings of htl lint that are meant to be, each with its reason.'),
  })
  .describe('Hold the Line scenario, format 1');

export type ScenarioFile = z.output<typeof scenarioFileSchema>;
