import { heldLinePath } from './held-line-path.ts';
import { classNames } from './class-names.ts';
import styles from './held-line.module.css';

const WIDTH = 1200;
const HEIGHT = 40;
const REST = 36;

/**
 * The mood so far as one stroke, 0 calm (at rest) to `max`; it goes on level into what is still to come. Decoration: say
 * the mood elsewhere.
 */
export function HeldLine({
  levels = [0],
  max = 1,
  steps = 10,
  className,
}: {
  /** Absent: it lies at rest. */
  readonly levels?: readonly number[];
  readonly max?: number;
  /** How many turns the width stands for; more levels than that share it. */
  readonly steps?: number;
  readonly className?: string | undefined;
}) {
  const height = (level: number) => REST - (max === 0 ? 0 : level / max) * (REST - 4);
  const step = WIDTH / Math.max(steps, levels.length);
  const points = [...levels, levels.at(-1) ?? 0].map((level, index) => ({
    x: index * step,
    y: height(level),
  }));
  const last = points.at(-1) ?? { x: 0, y: REST };
  return (
    <svg
      className={classNames(styles['line'], className)}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className={styles['ahead']}
        d={`M${last.x} ${last.y}H${WIDTH}`}
        vectorEffect="non-scaling-stroke"
      />
      <path className={styles['stroke']} d={heldLinePath(points)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
