import type { Beat } from '#core/model/scenario.ts';
import type { Graph } from '#analysis/graph/explore.ts';
import { placeOfBeat } from './places.ts';
import { beatsMetAgain } from './rounds.ts';
import type { Finding, ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';
import { firstToHold } from '#analysis/graph/first-to-hold.ts';

/**
 * CRAFT.md §3.7, rule 17: "no customer line twice in a run". Lines with variants are drawn by the seed and may repeat by
 * chance; this finds the ones that repeat whatever the seed.
 */
export const lineTwice: ScenarioRule = {
  id: 'line-twice',
  scope: 'scenario',
  severity: 'warning',
  summary: 'The customer says nothing twice in the same words in one talk.',
  check: ({ scenario, solution: { graph, order } }) => {
    // Where a talk can go round for ever, that is what is to be mended, and `endless-loop` says so.
    const again = order.loops.length > 0 ? [] : [...beatsMetAgain(graph)];
    const comingBack = new Set(again.map((number) => graph.beats[number]));
    const met = beatsMet(scenario, graph);
    const suspects = wordsWorthALook([...met.keys()], comingBack);
    return [...certainLines(graph, met, suspects).values()].flatMap((lines): Finding[] => {
      const beats = new Set([...lines.values()].map(({ beat }) => beat.id));
      const mayBeAgain = beats.size > 1 || [...beats].some((id) => comingBack.has(id));
      const line = mayBeAgain ? heardAgain(graph, lines) : undefined;
      return line ? [findingAt(line, lines)] : [];
    });
  },
};

/** Words that stand at several beats, or at one to which a talk can come back: most stand once, and are heard once. */
function wordsWorthALook(
  beats: readonly Beat[],
  comingBack: ReadonlySet<string | undefined>,
): ReadonlySet<string> {
  const homes = new Map<string, string>();
  const suspects = new Set<string>();
  for (const { id, says } of beats)
    for (const { variants } of says) {
      const [words, ...others] = variants;
      if (words === undefined || others.length > 0) continue;
      if (comingBack.has(id) || (homes.get(words) ?? id) !== id) suspects.add(words);
      homes.set(words, id);
    }
  return suspects;
}

interface Line {
  readonly beat: Beat;
  /** Its place among the beat's lines. */
  readonly place: number;
}

/** Of the suspected words, which have no variants → the situations in which they are said, and where they stand in the file. */
function certainLines(
  graph: Graph,
  met: ReadonlyMap<Beat, readonly number[]>,
  suspects: ReadonlySet<string>,
): Map<string, Map<number, Line>> {
  const heard = new Map<string, Map<number, Line>>();
  for (const [beat, nodes] of met) {
    if (!beat.says.some(({ variants }) => suspects.has(variants[0] ?? ''))) continue;
    const first = firstToHold(
      graph,
      beat.says.map(({ when }) => when),
    );
    for (const node of nodes) {
      const place = first(node);
      const [words, ...variants] = beat.says[place]?.variants ?? [];
      if (words === undefined || variants.length > 0 || !suspects.has(words)) continue;
      let lines = heard.get(words);
      if (!lines) heard.set(words, (lines = new Map<number, Line>()));
      lines.set(node, { beat, place });
    }
  }
  return heard;
}

/** The first situation behind another in which the same is said. */
function heardAgain({ row, to }: Graph, lines: ReadonlyMap<number, Line>): Line | undefined {
  const seen = new Set<number>();
  const open = [...lines.keys()];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let e = row[node] as number; e < (row[node + 1] as number); e++) {
      const next = to[e] as number;
      if (seen.has(next)) continue;
      const again = lines.get(next);
      if (again) return again;
      seen.add(next);
      open.push(next);
    }
  }
  return undefined;
}

function findingAt({ beat, place }: Line, lines: ReadonlyMap<number, Line>): Finding {
  const elsewhere = [...new Set([...lines.values()].map((line) => line.beat))].find(
    (other) => other !== beat,
  );
  return {
    path: placeOfBeat(beat, 'says', place),
    message:
      elsewhere === undefined
        ? 'One talk can come here twice, and hear the same words again.'
        : `One talk can hear these words twice: they are also said at "${elsewhere.id}".`,
    help:
      elsewhere === undefined
        ? 'Give the second visit a line of its own, by a `when` on something that the first visit changes.'
        : 'Say it in other words here: people repeat what they mean, and seldom how they said it.',
  };
}
