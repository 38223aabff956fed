import type { Solution } from '#analysis/solve.ts';
import { placeOfBeat } from './places.ts';
import type { Finding, ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';
import { THRESHOLDS } from './thresholds.ts';

/** CRAFT.md §3.7, rule 11: "best − second .15–.5; best − worst ≥.4". */
export const qualitySpread: ScenarioRule = {
  id: 'quality-spread',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary:
    'At each beat the best reply is somewhat better than the second, and clearly better than the worst.',
  check: ({ scenario, solution }) => {
    const spreadAt = spreadsOf(solution);
    return [...beatsMet(scenario, solution.graph)].flatMap(([beat, nodes]): Finding[] => {
      const spreads = nodes.map(spreadAt);
      const path = placeOfBeat(beat, 'replies');
      for (const { isSo, says, help } of COMPLAINTS) {
        const such = spreads.filter(isSo);
        const [example] = such;
        if (!example || such.length < nodes.length * mostOften) continue;
        const often =
          such.length === nodes.length ? '' : ` (so in ${such.length} of ${nodes.length} situations)`;
        return [{ path, atKey: true, message: `${says(example)}${often}.`, help }];
      }
      return [];
    });
  },
};

/** By how much the best reply is above the second and above the worst, in mean quality over the elicited skills. */
interface Spread {
  readonly aboveSecond: number;
  readonly aboveWorst: number;
}

const { aboveSecond, aboveWorst, mostOften } = THRESHOLDS.qualitySpread;

/** Qualities are sums of thirds and sixths; differences below this are none. */
const SAME = 1e-9;

/** Of several, the first is told. */
const COMPLAINTS: readonly {
  readonly isSo: (spread: Spread) => boolean;
  readonly says: (spread: Spread) => string;
  readonly help: string;
}[] = [
  {
    isSo: (s) => s.aboveWorst < aboveWorst - SAME,
    says: (s) =>
      `The best reply is only ${points(s.aboveWorst)} better than the worst; below ${points(aboveWorst)} the choice hardly matters`,
    help: 'Let one reply follow a habit that does harm here, and tag it so.',
  },
  {
    isSo: (s) => s.aboveSecond < aboveSecond.least - SAME,
    says: (s) =>
      `The best reply is only ${points(s.aboveSecond)} better than the second; ${points(aboveSecond.least)} is the least that can be argued for`,
    help: 'Take a lapse or a weaker sign into the second best, or a stronger sign into the best.',
  },
  {
    isSo: (s) => s.aboveSecond > aboveSecond.most + SAME,
    says: (s) =>
      `The best reply is ${points(s.aboveSecond)} better than the second, which makes it easy to see; ${points(aboveSecond.most)} is the most`,
    help: 'Write one reply that a good agent would give on a tired day: right in one skill and short in another.',
  },
];

const points = (quality: number) => quality.toFixed(2);

/** Regret is measured from the best there is in each skill, so its differences are differences of mean quality. */
function spreadsOf({ graph: { row }, judged }: Solution): (node: number) => Spread {
  // Situations that are judged alike share their judgements, the first of which stands for all.
  const known = new Map<number | undefined, Spread>();
  return (node) => {
    const judgements = judged.judgement.subarray(row[node], row[node + 1]);
    let spread = known.get(judgements[0]);
    if (!spread) {
      const regrets = Array.from(judgements, (index) => judged.judgements[index]?.regret ?? 0);
      const [best = 0, second = best] = regrets.toSorted((a, b) => a - b);
      spread = { aboveSecond: second - best, aboveWorst: Math.max(...regrets) - best };
      known.set(judgements[0], spread);
    }
    return spread;
  };
}
