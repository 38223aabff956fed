import { Position, type NodeHandle } from '@xyflow/react';
import type { MapNode } from '#app/authoring/map/graph/map-graph.ts';
import type { Direction, Size } from '#app/authoring/map/layout/layout.ts';
import { OUT_HANDLE, replyHandle, TARGET_HANDLE } from './flow-parts.ts';

/** Of a reply’s letter. Rem. */
const LETTER_REM = 1.5;

/** Where the `index`th of `count` replies stands along its side, as a share of the side. */
export function letterPlace(index: number, count: number): number {
  return (index + 1) / (count + 1);
}

export const sidesOf = (direction: Direction) =>
  direction === 'right'
    ? { source: Position.Right, target: Position.Left }
    : { source: Position.Bottom, target: Position.Top };

/** Where lines begin and end on a card, known before it is drawn. The stylesheet puts the letters on the same places. */
export function handlesOf(
  node: MapNode,
  direction: Direction,
  { width, height }: Size,
  rem: number,
): NodeHandle[] {
  const { source, target } = sidesOf(direction);
  const size = LETTER_REM * rem;
  const at = (share: number, end: boolean) =>
    direction === 'right'
      ? { x: (end ? width : 0) - size / 2, y: share * height - size / 2 }
      : { x: share * width - size / 2, y: (end ? height : 0) - size / 2 };
  const out = (id: string, share: number): NodeHandle => ({
    id,
    type: 'source',
    position: source,
    width: size,
    height: size,
    ...at(share, true),
  });
  const into: NodeHandle = {
    id: TARGET_HANDLE,
    type: 'target',
    position: target,
    width: 1,
    height: 1,
    ...middle(direction, width, height),
  };
  if (node.kind === 'phase') return [into, out(OUT_HANDLE, 0.5)];
  if (node.kind !== 'beat') return [into];
  const { replies } = node.beat;
  return [into, ...replies.map(({ index }) => out(replyHandle(index), letterPlace(index, replies.length)))];
}

function middle(direction: Direction, width: number, height: number): { x: number; y: number } {
  return direction === 'right' ? { x: 0, y: height / 2 } : { x: width / 2, y: 0 };
}
