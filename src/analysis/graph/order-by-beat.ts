import type { Graph } from './explore.ts';
import type { Order } from './order.ts';

/**
 * An order without loops, as `Order` describes it: beat by beat, and within a beat as the nodes are numbered. They stand
 * together by beat in long stretches already (`explore`). Null when the talk can come back to a beat.
 */
export function orderByBeat({ nodes, beat, beats, leads }: Graph): Order | null {
  const ranked = leads && beatsInOrder(beats.length, leads);
  if (!ranked) return null;
  const byBeat = beats.map((): number[] => []);
  for (let node = 0, first = 0; node < nodes; first = node) {
    const at = beat[first] as number;
    while (node < nodes && beat[node] === at) node++;
    byBeat[at]?.push(first, node);
  }
  const stretches = ranked.flatMap((each) => byBeat[each] ?? []);
  const begin = Int32Array.from({ length: stretches.length / 2 }, (_, i) => stretches[i * 2] as number);
  return { begin, end: begin.map((_, i) => stretches[i * 2 + 1] as number), loops: [] };
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
