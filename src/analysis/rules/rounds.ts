import type { Graph } from '#analysis/graph/explore.ts';

const known = new WeakMap<Graph, ReadonlySet<number>>();

/** Numbers of the beats to which a talk can come back; looked for once in each graph. */
export function beatsMetAgain(graph: Graph): ReadonlySet<number> {
  let again = known.get(graph);
  if (!again) known.set(graph, (again = lookFor(graph)));
  return again;
}

function lookFor({ beats, beat, nodes, row, to }: Graph): ReadonlySet<number> {
  const ways = beats.map(() => new Set<number>());
  for (let node = 0; node < nodes; node++)
    for (let e = row[node] as number; e < (row[node + 1] as number); e++)
      ways[beat[node] as number]?.add(beat[to[e] as number] as number);
  const comesBack = (start: number) => {
    const seen = new Set(ways[start]);
    for (const here of seen) for (const next of ways[here] ?? []) seen.add(next);
    return seen.has(start);
  };
  return new Set(beats.flatMap((_, number) => (comesBack(number) ? [number] : [])));
}
