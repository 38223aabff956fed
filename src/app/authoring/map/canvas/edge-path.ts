import { heldLinePath } from '#app/ui/held-line-path.ts';
import type { Direction, Point } from '#app/authoring/map/layout/layout.ts';

/** How far a line that has to turn back swings out. Pixels. */
const SWING = 56;

/** A reply’s way as one held stroke: it leaves and arrives along the direction of the talk, and goes round what stands between. */
export function edgePath(points: readonly Point[], direction: Direction): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return '';
  const forward = direction === 'right' ? last.x - first.x : last.y - first.y;
  if (forward <= 0 || points.some((point, place) => isBack(points[place - 1], point, direction)))
    return turnBack(first, last, direction);
  if (direction === 'right') return heldLinePath(points);
  return points
    .map(({ x, y }, place) => {
      const before = points[place - 1];
      if (!before) return `M${round(x)} ${round(y)}`;
      const middle = round((before.y + y) / 2);
      return `C${round(before.x)} ${middle} ${round(x)} ${middle} ${round(x)} ${round(y)}`;
    })
    .join('');
}

/** Where words about the line may stand: the middle of its middle stretch. */
export function middleOf(points: readonly Point[]): Point {
  const place = Math.max(0, Math.ceil(points.length / 2) - 1);
  const from = points[place];
  const to = points[place + 1] ?? from;
  return from && to ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } : { x: 0, y: 0 };
}

/** The head of the line; every line arrives along the direction. */
export function arrowPath({ x, y }: Point, direction: Direction): string {
  const long = 7;
  const wide = 4.5;
  return direction === 'right'
    ? `M${round(x - long)} ${round(y - wide)}L${round(x)} ${round(y)}L${round(x - long)} ${round(y + wide)}`
    : `M${round(x - wide)} ${round(y - long)}L${round(x)} ${round(y)}L${round(x + wide)} ${round(y - long)}`;
}

function isBack(before: Point | undefined, { x, y }: Point, direction: Direction): boolean {
  return before !== undefined && (direction === 'right' ? x < before.x : y < before.y);
}

/** Out past its own beat, back along the side, and in again from before. */
function turnBack(from: Point, to: Point, direction: Direction): string {
  const c1 = direction === 'right' ? { x: from.x + SWING, y: from.y } : { x: from.x, y: from.y + SWING };
  const c2 = direction === 'right' ? { x: to.x - SWING, y: to.y } : { x: to.x, y: to.y - SWING };
  const half = { x: (c1.x + c2.x) / 2, y: (c1.y + c2.y) / 2 };
  return [
    `M${round(from.x)} ${round(from.y)}`,
    `Q${round(c1.x)} ${round(c1.y)} ${round(half.x)} ${round(half.y)}`,
    `Q${round(c2.x)} ${round(c2.y)} ${round(to.x)} ${round(to.y)}`,
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
