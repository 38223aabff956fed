import { cordLoops, heldLinePath } from './held-line-path.ts';
import { classNames } from './class-names.ts';
import styles from './held-line.module.css';

const WIDTH = 1200;
const HEIGHT = 40;
const REST = 34;

/**
 * The mark that runs through the product: a cord that is held. Without levels it lies at rest after its coil; with
 * levels (0 calm to `max`) it is the mood so far, and goes on level into the future. Decoration: say the mood elsewhere.
 */
export function HeldLine({
  levels,
  max = 4,
  steps = 10,
  className,
}: {
  readonly levels?: readonly number[];
  readonly max?: number;
  /** How many turns the width stands for; more levels than that share it. */
  readonly steps?: number;
  readonly className?: string;
}) {
  return (
    <svg
      className={classNames(styles['line'], className)}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio={levels ? 'none' : 'xMinYMid slice'}
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      {levels ? (
        <Mood levels={levels} max={max} steps={steps} />
      ) : (
        <path className={styles['stroke']} d={restingCord()} />
      )}
    </svg>
  );
}

function restingCord(): string {
  const cord = cordLoops(96, REST, 6, 13);
  return `M0 ${REST}H96${cord.path}H${WIDTH * 3}`;
}

function Mood({
  levels,
  max,
  steps,
}: {
  readonly levels: readonly number[];
  readonly max: number;
  readonly steps: number;
}) {
  const height = (level: number) => REST - (max === 0 ? 0 : level / max) * (REST - 4);
  const step = WIDTH / Math.max(steps, levels.length);
  const points = levels.map((level, index) => ({ x: index * step, y: height(level) }));
  const last = points.at(-1) ?? { x: 0, y: REST };
  return (
    <>
      <path
        className={styles['ahead']}
        d={`M${last.x} ${last.y}H${WIDTH}`}
        vectorEffect="non-scaling-stroke"
      />
      <path className={styles['stroke']} d={heldLinePath(points)} vectorEffect="non-scaling-stroke" />
    </>
  );
}
