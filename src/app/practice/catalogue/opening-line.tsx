import { heldLinePath } from '#app/ui/held-line-path.ts';
import styles from './opening-line.module.css';

const HOT = [
  { x: 0, y: 118 },
  { x: 46, y: 66 },
  { x: 88, y: 92 },
  { x: 140, y: 22 },
  { x: 188, y: 60 },
  { x: 232, y: 34 },
];
const HELD = [
  { x: 232, y: 34 },
  { x: 316, y: 84 },
  { x: 392, y: 76 },
  { x: 500, y: 112 },
  { x: 640, y: 118 },
  { x: 1400, y: 118 },
];

/** What the product is about, in one stroke: somebody else's heat, until it is held. Decoration. */
export function OpeningLine() {
  return (
    <svg
      className={styles['line']}
      viewBox="0 0 640 130"
      preserveAspectRatio="xMinYMax meet"
      fill="none"
      aria-hidden="true"
    >
      <path className={styles['hot']} d={heldLinePath(HOT)} />
      <path className={styles['held']} d={heldLinePath(HELD)} />
      <circle className={styles['turn']} cx="232" cy="34" r="5" />
      <text x="62" y="12">
        “Three times I’ve told you!”
      </text>
      <text x="248" y="28" className={styles['you']}>
        you
      </text>
      <text x="462" y="88">
        “…All right. Thursday.”
      </text>
    </svg>
  );
}
