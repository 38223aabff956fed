/** @jsxImportSource preact */
import { heldLinePath } from '#app/ui/held-line-path.ts';
import styles from './mood-line.module.css';

const WIDTH = 320;
const HEIGHT = 24;
const REST = 21;

/** The mood so far as one stroke, 0 calm to `max`. Decoration: the word stands beside it. */
export function MoodLine({ levels, max }: { readonly levels: readonly number[]; readonly max: number }) {
  const step = WIDTH / Math.max(levels.length, 6);
  const points = [...levels, levels.at(-1) ?? 0].map((level, index) => ({
    x: index * step,
    y: REST - (max === 0 ? 0 : level / max) * (REST - 3),
  }));
  return (
    <svg
      className={styles['line']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
    >
      <path d={heldLinePath(points)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
