import { BOTS } from '#analysis/bots/bots.ts';
import { playPack } from '#analysis/bots/play-pack.ts';
import { binomialLimit } from '#analysis/chance/binomial.ts';
import { percent } from './pack-share.ts';
import type { PackFinding, PackRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, strategy bots: "With ten bots use the 99.5% binomial limit". */
export const botBestPicks: PackRule = {
  id: 'bot-best-picks',
  scope: 'pack',
  severity: 'warning',
  summary: 'No strategy bot picks the best reply more often than chance explains.',
  check: (subjects) => {
    const solutions = subjects.map(({ solution }) => solution);
    return BOTS.flatMap((bot): PackFinding[] => {
      const { plays, decisions, best, bestByLuck } = playPack(solutions, bot);
      const tries = Math.round(decisions);
      const most = binomialLimit(tries, bestByLuck / decisions, THRESHOLDS.botBestPicks.level) / tries;
      const share = best / decisions;
      if (!(share > most)) return [];
      const gains = plays.map((play) => play.best - play.bestByLuck);
      const chief = subjects[gains.indexOf(Math.max(...gains))];
      if (!chief) return [];
      return [
        {
          scenario: chief.scenario.id,
          path: ['beats'],
          atKey: true,
          message: `The bot "${bot.id}" picks the best reply in ${percent(share)} of ${tries} decisions; chance alone explains ${percent(most)} at most.`,
          help: `${bot.summary} Make that sign as common among distractors; this scenario rewards it most.`,
        },
      ];
    });
  },
};
