import type { Beat, Reply, Scenario } from '#core/model/scenario.ts';
import { shareOf } from '#analysis/chance/averages.ts';
import { byBeat } from '#analysis/judging/by-beat.ts';
import type { Decision } from '#analysis/judging/decisions.ts';
import { mostlyBest } from '#analysis/judging/mostly-best.ts';
import { isSpoken, spokenChoice } from '#analysis/judging/spoken-choice.ts';
import { contentWordsOf, stemsOf } from '#analysis/text/content-words.ts';
import { isEnglish } from '#analysis/text/is-english.ts';
import { placeOfBeat, placeOfReply } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 8: "Echo of customer's rare word: at least one distractor echoes too". */
export const echo: ScenarioRule = {
  id: 'echo',
  scope: 'scenario',
  severity: 'warning',
  summary: "Where the best reply repeats a rare word of the customer's, another reply does too.",
  check: ({ scenario, solution }) => {
    if (!isEnglish(scenario)) return [];
    const rare = rareWordsOf(scenario);
    const alone = byBeat(solution, (decision) => bestEchoesAlone(decision, rare));
    return alone.flatMap(({ beat, value }) => {
      if (value <= THRESHOLDS.echo.most) return [];
      const best = mostlyBest(solution, beat);
      const words = best ? echoedAlone(beat, best, rare) : [];
      return [
        {
          path: best ? placeOfReply(beat, best, 'says') : placeOfBeat(beat),
          message: `Of all replies, only the best takes up a word of what the customer has just said: ${words.map((word) => `"${word}"`).join(', ')}.`,
          help: "Let another reply take up one of the customer's words too: to echo is easy, to listen is not.",
        },
      ];
    });
  },
};

/** Words that the customer says in few beats only, as stems. */
function rareWordsOf({ beats }: Scenario): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const all = Object.values(beats);
  for (const { says } of all) {
    const words = contentWordsOf(says.flatMap(({ variants }) => variants).join('\n'));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.max(1, all.length * THRESHOLDS.echo.rare);
  return new Set([...counts].flatMap(([word, count]) => (count <= most ? [word] : [])));
}

/** Share of the variants of what is said in which the best takes up a rare word and no other reply takes up one. */
function bestEchoesAlone(decision: Decision, rare: ReadonlySet<string>): number | undefined {
  const choice = spokenChoice(decision);
  if (!choice || !decision.line) return undefined;
  return shareOf(decision.line.variants, (said) => {
    const echoes = ({ says }: { says: string }) => echoed(says, [said], rare).length > 0;
    return choice.best.some(echoes) && !choice.others.some(echoes);
  });
}

/** The words that give the best away: those of the variants in which no other reply takes up one, where there are such. */
function echoedAlone(beat: Beat, best: Reply, rare: ReadonlySet<string>): string[] {
  const said = beat.says.flatMap((line) => line.variants);
  const others = beat.replies.filter((reply) => reply !== best && isSpoken(reply));
  const alone = said.filter((text) => !others.some(({ says }) => echoed(says, [text], rare).length > 0));
  return echoed(best.says, alone.length > 0 ? alone : said, rare);
}

/** The customer's rare words that a reply says too, as the reply has them. */
function echoed(says: string, said: readonly string[], rare: ReadonlySet<string>): string[] {
  const heard = contentWordsOf(said.join('\n'));
  return [...stemsOf(says)].flatMap(([stem, word]) => (heard.has(stem) && rare.has(stem) ? [word] : []));
}
