import { BOTS } from '#analysis/bots/bots.ts';
import { mostByLuck } from '#analysis/bots/luck.ts';
import { playPack } from '#analysis/bots/play-pack.ts';
import { percent } from './pack-share.ts';
import type { PackFinding, PackRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, strategy bots: "With ten bots use the 99.5% binomial limit". */
export const botBestPicks: PackRule = {
  id: 'bot-best-picks',
  scope: 'pack',
  severity: 'warning',
  needsWords: true,
  summary: 'No strategy bot picks the best reply more often than chance explains.',
  check: (subjects) => {
    const solutions = subjects.map(({ solution }) => solution);
    return BOTS.flatMap((bot): PackFinding[] => {
      const pack = playPack(solutions, bot);
      const { plays, decisions, best } = pack;
      const most = mostByLuck(pack, THRESHOLDS.botBestPicks.level);
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
          message: `The bot "${bot.id}" picks the best reply in ${percent(share)} of ${Math.round(decisions)} decisions; chance alone explains ${percent(most)} at most.`,
          help: `${bot.summary} Make that sign as common among distractors; this scenario rewards it most.`,
        },
      ];
    });
  },
};
