import { BOTS } from '#analysis/bots/bots.ts';
import { mostByLuck } from '#analysis/bots/luck.ts';
import { playPack } from '#analysis/bots/play-pack.ts';
import { THRESHOLDS } from '#analysis/rules/thresholds.ts';
import type { Solution } from '#analysis/solve.ts';
import type { BotsReport } from '#core/schema/bots-report-schema.ts';

/** What becomes of every strategy bot in scenarios that are tried together. All exact. */
export function botsReport(solutions: readonly Solution[]): BotsReport {
  return {
    format: 'hold-the-line/bots-report',
    version: 1,
    scenarios: solutions.map(({ scenario }) => scenario.id),
    bots: BOTS.map((bot) => {
      const pack = playPack(solutions, bot);
      return {
        bot: bot.id,
        picks: bot.summary,
        decisions: pack.decisions,
        best: pack.decisions === 0 ? 0 : Math.min(1, pack.best / pack.decisions),
        limit: mostByLuck(pack, THRESHOLDS.botBestPicks.level),
        plays: pack.plays.map((play, i) => ({
          scenario: solutions[i]?.scenario.id ?? '',
          decisions: play.decisions,
          best: play.decisions === 0 ? 0 : Math.min(1, play.best / play.decisions),
          greatWithoutGuess: Math.min(1, play.greatWithoutGuess),
          grades: mapValues(play.grades),
          endings: mapValues(play.endings),
        })),
      };
    }),
  };
}

/** Sums of many products may step a hair past 1. */
function mapValues<K extends string>(chances: Readonly<Record<K, number>>): Record<K, number> {
  return Object.fromEntries(
    Object.entries<number>(chances).map(([name, chance]) => [name, Math.min(1, chance)]),
  ) as Record<K, number>;
}
