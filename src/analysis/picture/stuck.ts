import type { Solution } from '#analysis/solve.ts';

/** Talks that never come to an ending. */

/** A beat at which a talk can stop: no reply is open, and it is no ending. */
export interface DeadEnd {
  readonly beat: string;
  /** In how many situations no reply is open there. */
  readonly situations: number;
}

/** In the order of beats in the file. Unknown, so none, of a graph that is not complete. */
export function deadEnds({ scenario, graph }: Solution): DeadEnd[] {
  const { nodes, row, beat, beats, complete } = graph;
  if (!complete) return [];
  const counts = new Map<string, number>();
  for (let node = 0; node < nodes; node++) {
    const id = beats[beat[node] as number] ?? '';
    if (row[node] === row[node + 1] && Object.hasOwn(scenario.beats, id))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return Object.keys(scenario.beats).flatMap((id) => {
    const situations = counts.get(id);
    return situations === undefined ? [] : [{ beat: id, situations }];
  });
}

export interface EndlessLoop {
  readonly beats: readonly string[];
  /** How many situations lead back to each other through these beats, in all such loops together. */
  readonly situations: number;
}

/** Ways to go round for ever, those through the same beats as one. */
export function endlessLoops({ graph, order }: Solution): EndlessLoop[] {
  const { beat, beats } = graph;
  const found = new Map<string, EndlessLoop>();
  for (const members of order.loops) {
    const met = new Set(Array.from(members, (node) => beat[node] as number));
    const ids = [...met].toSorted((a, b) => a - b).map((number) => beats[number] ?? '');
    const key = ids.join(' ');
    const situations = (found.get(key)?.situations ?? 0) + members.length;
    found.set(key, { beats: ids, situations });
  }
  return [...found.values()];
}
