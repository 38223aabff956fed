import type { Graph } from '#analysis/graph/explore.ts';

/** Beat's number → how often a talk comes to it, whatever the memory; of an ending, its chance. `met`: by node (`visits`). */
export function metAtBeats({ nodes, beat, beats }: Graph, met: Float64Array): Float64Array {
  const byBeat = new Float64Array(beats.length);
  for (let node = 0; node < nodes; node++)
    byBeat[beat[node] as number] = (byBeat[beat[node] as number] as number) + (met[node] as number);
  return byBeat;
}
