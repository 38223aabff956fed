import { z } from 'zod';
import { MARKER_IDS } from '#core/rubric/markers.ts';
import { RULE_IDS } from '#core/scoring/timing/timing-rule.ts';
import { CHANNELS, GRADES, MOVES, PHASES, SKILLS } from '#core/model/words.ts';

/** The public shape of a played attempt (`htl play --json`, documented in docs/attempt-report.md), version 1. */

const share = z.number().min(0).max(1);
const regions = z.record(z.string(), z.string()).describe('Persona region → state.');

const reply = z.strictObject({
  id: z.string(),
  text: z.string(),
  move: z.enum(MOVES).nullable().describe('A move instead of words; `text` then narrates it.'),
});

const skillJudgement = z.strictObject({
  quality: share.describe('What the chosen reply was worth.'),
  best: share.describe('The most a reply offered then was worth.'),
  worst: share.describe('The least a reply offered then was worth.'),
  regret: share.describe('best − quality.'),
});

const timing = z.strictObject({
  rule: z.enum(RULE_IDS),
  marker: z.enum(MARKER_IDS),
  before: share.nullable().describe('Worth of the marker before the rule; null for a lapse the rule found.'),
  after: share,
});

const decision = z.strictObject({
  beat: z.string(),
  phase: z.enum(PHASES),
  at: z.int().min(0).describe('Milliseconds since the talk began.'),
  moodBefore: regions,
  moodAfter: regions,
  customerLine: z.string(),
  offered: z.array(reply).describe('Every reply open at this moment, in the order shown.'),
  chosen: z.string().describe('Id of the reply chosen.'),
  markers: z.array(z.enum(MARKER_IDS)).describe('The behaviours the chosen reply is tagged with, in order.'),
  skills: z.partialRecord(z.enum(SKILLS), skillJudgement).describe('The skills elicited here.'),
  timingRules: z
    .array(timing)
    .describe('Timing rules that changed what a marker of the chosen reply was worth.'),
  critical: z.array(z.enum(MARKER_IDS)),
});

const skillScore = z.strictObject({
  score: share.nullable().describe('1 − Σ regret / Σ (best − worst); null when never elicited.'),
  evidence: z.int().min(0).describe('Decisions that elicited the skill.'),
  chance: share.nullable().describe('What random clicking earns on the same decisions.'),
  band: z.enum(['starting', 'developing', 'secure']).nullable().describe('Null under 6 decisions.'),
});

export const attemptReportSchema = z
  .strictObject({
    format: z.literal('hold-the-line/attempt-report'),
    version: z.literal(1),
    scenario: z.string(),
    title: z.string(),
    channel: z.enum(CHANNELS),
    contentHash: z.string(),
    seed: z.int().min(0),
    key: z.strictObject({
      keyedBy: z.enum(['author', 'panel', 'model']),
      raters: z.int(),
      agreement: share.nullable(),
    }),
    decisions: z.array(decision),
    critical: z
      .array(z.strictObject({ decision: z.int().min(0), marker: z.enum(MARKER_IDS) }))
      .describe('Critical errors, with the index of their decision.'),
    result: z
      .enum(['unfinished', 'not-yet', 'complete'])
      .describe('"not-yet" when a critical error was made.'),
    ending: z
      .strictObject({
        id: z.string(),
        grade: z.enum(GRADES),
        title: z.string(),
        epilogue: z.string(),
        metrics: z
          .strictObject({ csat: z.int(), nps: z.int(), handlingMinutes: z.number() })
          .describe('Simulated.'),
        followUp: z.string(),
      })
      .nullable()
      .describe('Null while the talk goes on.'),
    skills: z.record(z.enum(SKILLS), skillScore),
    transcript: z.string().describe('The talk as text.'),
  })
  .describe('Hold the Line attempt report, version 1');

export type AttemptReport = z.output<typeof attemptReportSchema>;
