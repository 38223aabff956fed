import type { Graph } from '#analysis/graph/explore.ts';

/** One way through a talk: its edges, and the node it ends in. */
export interface EnumeratedPath {
  readonly edges: readonly number[];
  readonly end: number;
}

/** Every path of a graph without loops, one by one. Null when there are more than `limit`, or a path longer than the graph. */
export function enumeratePaths({ nodes, row, to }: Graph, limit: number): EnumeratedPath[] | null {
  const paths: EnumeratedPath[] = [];
  const open: EnumeratedPath[] = [{ edges: [], end: 0 }];
  for (let path = open.pop(); path; path = open.pop()) {
    if (path.edges.length > nodes || paths.length > limit || open.length > limit) return null;
    const begin = row[path.end] ?? 0;
    const end = row[path.end + 1] ?? 0;
    if (begin === end) paths.push(path);
    for (let e = begin; e < end; e++) open.push({ edges: [...path.edges, e], end: to[e] ?? 0 });
  }
  return paths;
}
