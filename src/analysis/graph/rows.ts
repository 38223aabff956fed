import { grown, uncleared, type Ints } from './ints.ts';
import type { MoveParts } from './stepper.ts';

/** The edges of a graph, node by node, as they are found. */
export class Rows {
  /** Node → index of its first edge. Longer than there are nodes. */
  row: Ints = uncleared(1024);
  /** Edge → the node it leads to, and the move it is. Longer than `edges`. */
  to: Ints = uncleared(2048);
  move: Ints = uncleared(2048);
  edges = 0;

  /** Sees to it that there is room in `to` for so many edges more. */
  makeRoom(edges: number): void {
    while (this.edges + edges > this.to.length) {
      this.to = grown(this.to);
      this.move = grown(this.move);
    }
  }

  /**
   * Adds what `count` nodes, from `node`, reach by the moves of their beat. It stands in `to` already, from `place`, node by
   * node, a place for each move, with −1 where it is not open; it moves up where others were not. Returns the place after
   * the last.
   */
  add(node: number, count: number, open: readonly MoveParts[], place: number): number {
    while (node + count > this.row.length) this.row = grown(this.row);
    const { row, to, move } = this;
    let { edges } = this;
    let at = place;
    for (let i = 0; i < count; i++) {
      row[node + i] = edges;
      for (let m = 0; m < open.length; m++) {
        const next = to[at++] as number;
        if (next < 0) continue;
        to[edges] = next;
        move[edges] = (open[m] as MoveParts).id;
        edges += 1;
      }
    }
    this.edges = edges;
    return at;
  }

  /** Nodes `node` and on have no edges; there are `nodes` in all. */
  close(node: number, nodes: number): void {
    while (nodes >= this.row.length) this.row = grown(this.row);
    this.row.fill(this.edges, node, nodes + 1);
  }
}
