import { z } from 'zod';
import { GRADES } from '#core/model/words.ts';

/** The public shape of the strategy bots' results (`htl analyze --bots --json`, docs/analysis-report.md), version 1. */

const share = z.number().min(0).max(1);
const average = z.number().min(0);

const play = z.strictObject({
  scenario: z.string(),
  decisions: average.describe('Decisions a talk, on average.'),
  best: share.describe('Share of best picks.'),
  greatWithoutGuess: share.describe('Chance of a great ending without a single guess on the way.'),
  grades: z.record(z.enum(GRADES), share).describe('Grade → chance that a talk ends so.'),
  endings: z.record(z.string(), share).describe('Ending → chance that a talk ends so.'),
});

export const botsReportSchema = z
  .strictObject({
    format: z.literal('hold-the-line/bots-report'),
    version: z.literal(1),
    scenarios: z.array(z.string()),
    bots: z.array(
      z.strictObject({
        bot: z.string(),
        picks: z.string().describe('What it picks, in one line.'),
        decisions: average.describe('Over all scenarios, each played once.'),
        best: share.describe('Share of best picks over all scenarios.'),
        limit: share.describe('The largest share that chance alone explains (99.5 %, binomial).'),
        plays: z.array(play).describe('In the order of `scenarios`.'),
      }),
    ),
  })
  .describe('Hold the Line bots report, version 1');

export type BotsReport = z.output<typeof botsReportSchema>;
