/** A drawing of a talk as a reader of its language understands it. Nodes and edges in the order of their texts. */
export interface Drawing {
  readonly title: string;
  readonly start: string;
  readonly nodes: readonly {
    readonly label: string;
    readonly phase: string | null;
    readonly dashed: boolean;
  }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

export interface DrawnNode {
  /** As edges name it. */
  readonly name: string;
  readonly label: string;
  readonly phase: string | null;
  readonly dashed: boolean;
}

/** Puts together what was read. A node's first line is its id, unless it is an ending's, whose last line is its grade. */
export function drawing(
  title: string,
  start: string,
  nodes: readonly DrawnNode[],
  edges: readonly { readonly from: string; readonly to: string; readonly label: string }[],
): Drawing {
  const idOf = (name: string) => {
    const node = nodes.find((each) => each.name === name);
    if (!node) throw new Error(`there is an edge with "${name}", which is no node`);
    return node.phase === null ? node.label.slice(0, node.label.lastIndexOf('\n')) : node.label;
  };
  return {
    title,
    start: idOf(start),
    nodes: nodes
      .map(({ label, phase, dashed }) => ({ label, phase, dashed }))
      .toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    edges: edges
      .map(({ from, to, label }) => ({ from: idOf(from), to: idOf(to), label }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}
