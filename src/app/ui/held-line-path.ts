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
 * A telephone cord: `loops` loops along a level run, each `pitch` wide and `height` high, as path data that begins and
 * ends level at (0, `height`). It is a trochoid: what a point on a rolling wheel draws when it reaches past the rim.
 */
export function cordPath(loops: number, pitch: number, height: number): string {
  const stepsPerLoop = 18;
  const points = Array.from({ length: loops * stepsPerLoop + 1 }, (_, step) => {
    const angle = (step / stepsPerLoop) * 2 * Math.PI;
    const x = (pitch * angle) / (2 * Math.PI) + 0.8 * pitch * Math.sin(angle);
    const y = height - (height / 2) * (1 - Math.cos(angle));
    return `${round(x)} ${round(y)}`;
  });
  return `M${points.join('L')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
