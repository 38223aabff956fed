import { z } from 'zod';
import { GRADES, PHASES, SKILLS } from '#core/model/words.ts';

/** The public shape of a solved scenario (`htl analyze --json`, documented in docs/analysis-report.md), version 1. */

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const average = z.number().min(0);
const part = z.strictObject({ met: count.describe('Those some talk comes to.'), all: count });

function byPolicy<T extends z.ZodType>(figure: T) {
  return z
    .strictObject({ perfect: figure, novice: figure, random: figure })
    .describe('Policy, how the talk goes on → figure.');
}

const ending = z.strictObject({
  id: z.string(),
  title: z.string(),
  grade: z.enum(GRADES),
  value: share.describe('What the ending is worth.'),
  shortestWay: z
    .array(z.string())
    .nullable()
    .describe('Ids of the replies of a shortest talk that ends so; null when none does.'),
  chance: byPolicy(share).describe('Policy → chance that a talk ends so.'),
});

export const analysisReportSchema = z
  .strictObject({
    format: z.literal('hold-the-line/analysis-report'),
    version: z.literal(1),
    scenario: z.string(),
    title: z.string(),
    contentHash: z.string(),
    key: z.strictObject({
      keyedBy: z.enum(['author', 'panel', 'model']),
      raters: z.int(),
      agreement: share.nullable(),
    }),
    complete: z
      .boolean()
      .describe('False when there are too many situations: everything here then speaks of the nearest only.'),
    counts: z.strictObject({
      situations: count.describe(
        'Reachable combinations of beat, mood, and those counters and flags that anything reads.',
      ),
      decisions: count.describe('Situations in which a reply is open.'),
      choices: count.describe('Replies open, over all situations.'),
      memories: count.describe('The same without the beat.'),
      beats: part,
      endings: part,
      lines: part.describe('Lines of the customer.'),
      variants: part.describe('Wordings of those lines.'),
      thoughts: part,
    }),
    neverHeard: z.array(
      z.strictObject({
        beat: z.string(),
        voice: z.enum(['says', 'thinks']),
        index: count.describe('Place among the lines of that voice, from 0.'),
        when: z.string().describe('Its condition in one line.'),
        variants: count,
      }),
    ),
    talks: z.strictObject({
      number: z
        .string()
        .regex(/^\d+$/)
        .nullable()
        .describe('Different talks, exactly, in decimal digits; null when a talk can go round for ever.'),
      shortest: count.nullable().describe('Decisions; null when no end can be reached.'),
      longest: count.nullable().describe('Decisions; null when a talk can go round for ever.'),
    }),
    deadEnds: z.array(z.strictObject({ beat: z.string(), situations: count })),
    loops: z.array(z.strictObject({ beats: z.array(z.string()), situations: count })),
    opening: z.strictObject({
      best: z.string().nullable().describe('Id of the worthiest ending that can be reached.'),
      worst: z.string().nullable(),
      outlook: byPolicy(
        z.strictObject({
          value: share.describe('Expected worth of the ending.'),
          chance: share.describe('Chance of a good ending: fair or better.'),
        }),
      ),
    }),
    endings: z.array(ending),
    skills: z
      .record(z.enum(SKILLS), z.strictObject({ perfect: average, random: average }))
      .describe('Skill → decisions a talk that call for it, on average, by policy.'),
    decisions: z
      .array(
        z.strictObject({
          beat: z.string(),
          phase: z.enum(PHASES),
          visits: average.describe('Decisions there a talk, on average.'),
          regret: share.describe('Regret of one reply there, on average.'),
          lost: average.describe('visits × regret.'),
        }),
      )
      .describe('Where random replies lose most, the hardest first.'),
  })
  .describe('Hold the Line analysis report, version 1');

export type AnalysisReport = z.output<typeof analysisReportSchema>;
