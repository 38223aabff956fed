import type { BotsReport } from '#core/schema/bots-report-schema.ts';
import { counted, percent } from './figures.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

/** What becomes of the strategy bots, for people. `width` in columns. */
export function botsText({ scenarios, bots }: BotsReport, width: number): string {
  const rows = table(
    [
      { heading: 'bot' },
      { heading: 'best picks', right: true },
      { heading: 'by luck at most', right: true },
      { heading: 'decisions', right: true },
      { heading: 'great ending, at most', right: true },
      { heading: 'in' },
    ],
    bots.map(({ bot, best, limit, decisions, plays }) => {
      const luckiest = plays.toSorted((a, b) => b.grades.great - a.grades.great)[0];
      const great = luckiest?.grades.great ?? 0;
      return [
        bot,
        percent(best),
        percent(limit),
        decisions.toFixed(1),
        percent(great),
        great > 0 ? (luckiest?.scenario ?? '') : '',
      ];
    }),
  );
  const intro = `${counted(bots.length, 'habit')} that know nothing of the key, through ${counted(scenarios.length, 'scenario')}, each played once. A bot that picks the best reply more often than luck explains shows what gives it away.`;
  return `${wrap(intro, width)}\n\n${rows.join('\n')}\n`;
}
