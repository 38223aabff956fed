/** One continuous stroke through points, level at each of them, as a held line settles between two turns. */

export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/** SVG path data; empty for no points. Tangents are horizontal, so it never overshoots a value. */
export function heldLinePath(points: readonly LinePoint[]): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${round(x)} ${round(y)}`;
      const middle = round((before.x + x) / 2);
      return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
    })
    .join('');
}

/**
 * A telephone cord: loops of `radius` along a straight run, from `x` on at height `y`. Returns path data that continues
 * a stroke, and where the cord ends.
 */
export function cordLoops(
  x: number,
  y: number,
  loops: number,
  radius: number,
): { path: string; end: number } {
  const pitch = radius * 1.15;
  let path = '';
  for (let loop = 0; loop < loops; loop++) {
    const from = x + loop * pitch;
    const to = from + pitch;
    path += `C${round(from + radius * 1.7)} ${round(y)} ${round(from + radius * 1.7)} ${round(y - radius * 2)} ${round(from + pitch / 2)} ${round(y - radius * 2)}`;
    path += `S${round(to - radius * 1.7)} ${round(y)} ${round(to)} ${round(y)}`;
  }
  return { path, end: x + loops * pitch };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
