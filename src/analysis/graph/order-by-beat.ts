import type { Graph } from './explore.ts';
import { inPlaces } from './in-places.ts';
import type { Ints } from './ints.ts';

/** Beats that are looked at together at most: what leads where among them takes 4 MB. */
const MOST_BEATS = 2048;

/**
 * An order without loops, as `Order` describes it: beat by beat, and within a beat as the nodes are numbered, so that nearly
 * all that lies side by side in one array does so in the others. Null when the talk can come back to a beat.
 */
export function orderByBeat(graph: Graph): { sequence: Ints; row: Ints; to: Ints; longest: number } | null {
  const { nodes, beat } = graph;
  const beats = graph.beats.length;
  if (beats > MOST_BEATS) return null;
  const ranked = beatsInOrder(beats, whatLeadsWhere(graph));
  if (!ranked) return null;
  const next = new Int32Array(beats);
  for (let node = 0; node < nodes; node++) (next[beat[node] as number] as number)++;
  let start = 0;
  for (const each of ranked) {
    const count = next[each] as number;
    next[each] = start;
    start += count;
  }
  const sequence = new Int32Array(nodes);
  const placeOf = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const place = (next[beat[node] as number] as number)++;
    sequence[place] = node;
    placeOf[node] = place;
  }
  const { row, to } = inPlaces(graph, sequence, placeOf);
  // Nobody asks any more which place a node has.
  return { sequence, row, to, longest: longestWay(row, to, placeOf.fill(0)) };
}

/** `from × beats + to`: 1 where a move leads from one beat to the other. */
function whatLeadsWhere({ nodes, beat, row, to, beats }: Graph): Uint8Array {
  const leads = new Uint8Array(beats.length * beats.length);
  for (let node = 0; node < nodes; node++) {
    const base = (beat[node] as number) * beats.length;
    const end = row[node + 1] as number;
    for (let e = row[node] as number; e < end; e++) leads[base + (beat[to[e] as number] as number)] = 1;
  }
  return leads;
}

/** Kahn's algorithm over the beats; null when some lead back to themselves. */
function beatsInOrder(beats: number, leads: Uint8Array): number[] | null {
  const incoming = new Int32Array(beats);
  for (let i = 0; i < leads.length; i++) (incoming[i % beats] as number) += leads[i] as number;
  const ranked: number[] = [];
  for (let i = 0; i < beats; i++) if (incoming[i] === 0) ranked.push(i);
  for (const from of ranked)
    for (let to = 0; to < beats; to++)
      if (leads[from * beats + to] === 1 && --(incoming[to] as number) === 0) ranked.push(to);
  return ranked.length === beats ? ranked : null;
}

/** Moves on the longest way from the first place. `far`: as many zeros as there are places, to be overwritten. */
function longestWay(row: Ints, to: Ints, far: Ints): number {
  let longest = 0;
  for (let place = 0; place < far.length; place++) {
    const next = (far[place] as number) + 1;
    const end = row[place + 1] as number;
    for (let e = row[place] as number; e < end; e++) {
      if (next <= (far[to[e] as number] as number)) continue;
      far[to[e] as number] = next;
      if (next > longest) longest = next;
    }
  }
  return longest;
}
