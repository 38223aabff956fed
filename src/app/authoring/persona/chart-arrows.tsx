import { classNames } from '#app/ui/class-names.ts';
import { arrowsOf, type ChartRegion } from './chart.ts';
import styles from './state-chart.module.css';

/** Pixels; the rows' as in the stylesheet. */
const ROW = 44;
const GAP = 6;
const LANE = 14;
const INSET = 6;
const HEAD = 5;

/** The arrows beside the states. Decoration: every way is read below the chart. */
export function ChartArrows({
  region,
  chosen,
}: {
  readonly region: ChartRegion;
  /** Row of the state whose arrows stand out; below 0 for none. */
  readonly chosen: number;
}) {
  const arrows = arrowsOf(region);
  const lanes = Math.max(0, ...arrows.map(({ lane }) => lane)) + 1;
  const width = INSET * 2 + lanes * LANE;
  const height = region.states.length * (ROW + GAP) - GAP;
  const middle = (row: number) => row * (ROW + GAP) + ROW / 2;
  return (
    <svg
      className={styles['arrows']}
      width={width}
      height={height}
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      {arrows.map(({ from, to, leads, lane }) => {
        // Leaving and arriving ends of a state keep apart.
        const [start, end] =
          from > to ? [middle(from) - 8, middle(to) + 8] : [middle(from) + 8, middle(to) - 8];
        const out = INSET + (lane + 1) * LANE;
        return (
          <g
            key={`${from} ${to}`}
            className={classNames(
              styles['arrow'],
              styles[leads],
              chosen >= 0 && chosen !== from && styles['faint'],
            )}
          >
            <path
              d={`M2 ${start}H${out - 4}q4 0 4 ${end > start ? 4 : -4}V${end + (end > start ? -4 : 4)}q0 ${end > start ? 4 : -4} -4 ${end > start ? 4 : -4}H4`}
            />
            <path d={`M${4 + HEAD} ${end - HEAD}L4 ${end}l${HEAD} ${HEAD}`} />
          </g>
        );
      })}
    </svg>
  );
}
