import type { CardNode } from './flow-parts.ts';

/** Pixels of the small map. */
export const MINI = { width: 144, height: 108 } as const;

/** Pixels of a card there, under which it is hardly seen. */
const SEEN = 2;

/** Whether the cards of a map are so many, or so far apart, that on the small map nothing would be seen of them. */
export function isTooSmallToSee(nodes: readonly Pick<CardNode, 'position' | 'width' | 'height'>[]): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { position, width = 0, height = 0 } of nodes) {
    left = Math.min(left, position.x);
    right = Math.max(right, position.x + width);
    top = Math.min(top, position.y);
    bottom = Math.max(bottom, position.y + height);
  }
  const perPixel = Math.max((right - left) / MINI.width, (bottom - top) / MINI.height);
  const [first] = nodes;
  return first !== undefined && (first.height ?? 0) < SEEN * perPixel;
}
