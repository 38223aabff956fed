import type { Graph } from './explore.ts';
import type { Ints } from './ints.ts';

/** Strongly connected components of the nodes that are `within`, the last first (Tarjan 1972, without recursion). */
export function components({ nodes, row, to }: Graph, within: (node: number) => boolean): Ints[] {
  const found: Ints[] = [];
  const index = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const onStack = new Uint8Array(nodes);
  const edge = new Int32Array(nodes);
  const stack: number[] = [];
  const path: number[] = [];
  let count = 0;
  const enter = (node: number) => {
    count += 1;
    index[node] = low[node] = count;
    edge[node] = row[node] as number;
    onStack[node] = 1;
    stack.push(node);
    path.push(node);
  };
  for (let root = 0; root < nodes; root++) {
    if (index[root] !== 0 || !within(root)) continue;
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const e = edge[node] as number;
      if (e < (row[node + 1] as number)) {
        edge[node] = e + 1;
        const next = to[e] as number;
        if (index[next] === 0) enter(next);
        else if (onStack[next] === 1) low[node] = Math.min(low[node] as number, index[next] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number);
      if (low[node] !== index[node]) continue;
      const members = stack.splice(stack.lastIndexOf(node));
      for (const member of members) onStack[member] = 0;
      found.push(Int32Array.from(members));
    }
  }
  return found;
}
