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
 * A telephone cord: loops of `radius` along a level run, from `x` on at height `y`. Returns path data that continues a
 * stroke, and where the cord ends. It is a trochoid: what a point past the rim of a rolling wheel draws.
 */
export function cordLoops(
  x: number,
  y: number,
  loops: number,
  radius: number,
): { path: string; end: number } {
  const pitch = radius * 1.25;
  const stepsPerLoop = 18;
  const points = Array.from({ length: loops * stepsPerLoop }, (_, step) => {
    const angle = ((step + 1) / stepsPerLoop) * 2 * Math.PI;
    const along = (pitch * angle) / (2 * Math.PI) + radius * Math.sin(angle);
    return `L${round(x + along)} ${round(y - radius * (1 - Math.cos(angle)))}`;
  });
  return { path: points.join(''), end: x + loops * pitch };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
