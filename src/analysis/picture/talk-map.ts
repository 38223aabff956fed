import type { Grade, Phase } from '#core/model/words.ts';
import type { Solution } from '#analysis/solve.ts';

/** The talk as one draws it on paper: beats and endings without moods, counters and flags. */

export interface MapNode {
  readonly id: string;
  /** Null for an ending. */
  readonly phase: Phase | null;
  /** Null for a beat. */
  readonly grade: Grade | null;
  /** Whether some talk comes here. */
  readonly reachable: boolean;
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  /** Ids of the replies that lead from the one to the other in some situation, in the file's order. */
  readonly replies: readonly string[];
}

export interface TalkMap {
  /** Beats, then endings, in the file's order. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Where the talk begins. */
  readonly start: string;
}

export function talkMap({ scenario, graph }: Solution): TalkMap {
  const { nodes, row, to, move, beat, beats, moveIds } = graph;
  const met = new Set<number>();
  const moves = new Map<string, { from: number; to: number; moves: Set<number> }>();
  for (let node = 0; node < nodes; node++) {
    const from = beat[node] as number;
    met.add(from);
    for (let e = row[node] as number; e < (row[node + 1] as number); e++) {
      const target = beat[to[e] as number] as number;
      const key = `${from} ${target}`;
      let edge = moves.get(key);
      if (!edge) moves.set(key, (edge = { from, to: target, moves: new Set() }));
      edge.moves.add(move[e] as number);
    }
  }
  const isMet = (id: string) => met.has(beats.indexOf(id));
  const places = [
    ...Object.values(scenario.beats).map(({ id, phase }) => ({ id, phase, grade: null })),
    ...Object.values(scenario.endings).map(({ id, grade }) => ({ id, phase: null, grade })),
  ];
  return {
    start: scenario.start,
    nodes: places.map((place) => ({ ...place, reachable: isMet(place.id) })),
    edges: [...moves.values()]
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
      .map((edge) => ({
        from: beats[edge.from] ?? '',
        to: beats[edge.to] ?? '',
        replies: [...edge.moves].toSorted((a, b) => a - b).map((id) => moveIds[id] ?? ''),
      })),
  };
}
