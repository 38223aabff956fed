import type { Direction, LayoutAsk, Size } from './layout.ts';
import { ranksOf } from './ranks.ts';

/** Rem. Narrower than this nothing but downwards can be read. */
const NARROW = 44;

/** The direction in which the whole map can be shown larger. */
export function chooseDirection(ask: Omit<LayoutAsk, 'direction'>, room: Size, rem: number): Direction {
  if (room.width < NARROW * rem) return 'down';
  const { long, wide } = extentOf(ask);
  const { node, gaps } = ask;
  const zoom = (width: number, height: number) => Math.min(room.width / width, room.height / height);
  const right = zoom(long * (node.width + gaps.along), wide * (node.height + gaps.across));
  const down = zoom(wide * (node.width + gaps.across), long * (node.height + gaps.along));
  return right >= down ? 'right' : 'down';
}

/** Ranks, and the most nodes in one. */
function extentOf(ask: Pick<LayoutAsk, 'nodes' | 'links'>): { long: number; wide: number } {
  const sizes = new Map<number, number>();
  for (const rank of ranksOf(ask).values()) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  return { long: Math.max(1, sizes.size), wide: Math.max(1, ...sizes.values()) };
}
