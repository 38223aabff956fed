/** What the layout is asked and what it answers: plain data, because it travels to a worker and back. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** `right`: the talk runs from left to right. `down`: from top to bottom. */
export type Direction = 'right' | 'down';

export interface LayoutAsk {
  readonly direction: Direction;
  /** The start first. All nodes are alike in size, so that a layout needs no measuring. */
  readonly nodes: readonly string[];
  /** Pairs of nodes, each once, with how many replies lead that way. */
  readonly links: readonly Link[];
  readonly node: Size;
  readonly gaps: Gaps;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface Gaps {
  /** Between one rank and the next, along the direction. */
  readonly along: number;
  /** Between neighbours of one rank. */
  readonly across: number;
}

export interface Layout {
  readonly direction: Direction;
  /** Upper left corners. */
  readonly places: Readonly<Record<string, Point>>;
  /** Link → where its line passes the ranks between its ends, so that it goes round what stands there. Only links over two ranks and more have any. */
  readonly bends: Readonly<Record<string, readonly Point[]>>;
}

export const linkKey = (from: string, to: string) => `${from}>${to}`;
