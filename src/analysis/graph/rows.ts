import { grown, type Ints } from './ints.ts';
import type { MoveParts } from './stepper.ts';

/** The edges of a graph, node by node, as they are found. */
export class Rows {
  /** Node → index of its first edge. Longer than there are nodes. */
  row: Ints = new Int32Array(1024);
  /** Edge → the node it leads to, and the move it is. Longer than `edges`. */
  to: Ints = new Int32Array(2048);
  move: Ints = new Int32Array(2048);
  edges = 0;

  /**
   * Adds what `count` nodes, from `node`, reach by the moves of their beat. `reached`: node by node, a place for each move,
   * with −1 where it is not open.
   */
  add(node: number, count: number, open: readonly MoveParts[], reached: Int32Array): void {
    while (node + count > this.row.length) this.row = grown(this.row);
    while (this.edges + count * open.length > this.to.length) {
      this.to = grown(this.to);
      this.move = grown(this.move);
    }
    const { row, to, move } = this;
    let { edges } = this;
    let place = 0;
    for (let i = 0; i < count; i++) {
      row[node + i] = edges;
      for (let m = 0; m < open.length; m++) {
        const next = reached[place++] as number;
        if (next < 0) continue;
        to[edges] = next;
        move[edges] = (open[m] as MoveParts).id;
        edges += 1;
      }
    }
    this.edges = edges;
  }

  /** Nodes `from` and on have new numbers; the edges that lead to them are among those from `first`. */
  renumber(first: number, from: number, numbers: Int32Array): void {
    const { to } = this;
    for (let e = first; e < this.edges; e++) {
      const next = (to[e] as number) - from;
      if (next >= 0) to[e] = numbers[next] as number;
    }
  }

  /** Nodes `node` and on have no edges; there are `nodes` in all. */
  close(node: number, nodes: number): void {
    while (nodes >= this.row.length) this.row = grown(this.row);
    this.row.fill(this.edges, node, nodes + 1);
  }
}
