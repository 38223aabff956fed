import type { Graph } from './explore.ts';
import type { Ints } from './ints.ts';

/** The edges by place. `placeOf`: by node, to be overwritten. */
export function inPlaces({ nodes, row, to }: Graph, sequence: Ints, placeOf: Ints): { row: Ints; to: Ints } {
  const rows = new Int32Array(nodes + 1);
  const places = new Int32Array(row[nodes] as number);
  for (let place = 0; place < nodes; place++) placeOf[sequence[place] as number] = place;
  let edge = 0;
  for (let place = 0; place < nodes; place++) {
    const node = sequence[place] as number;
    const end = row[node + 1] as number;
    for (let e = row[node] as number; e < end; e++) places[edge++] = placeOf[to[e] as number] as number;
    rows[place + 1] = edge;
  }
  return { row: rows, to: places };
}
