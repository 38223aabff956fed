import { cordLoops } from './held-line-path.ts';

const LOOPS = 8;
const RADIUS = 8;
const STROKE = 2.5;
const CORD = cordLoops(0, 2 * RADIUS, LOOPS, RADIUS);

/** The coil of a telephone cord: set it on a line of the same stroke, and the line is held. Decoration. */
export function Cord({ className }: { readonly className?: string | undefined }) {
  return (
    <svg
      className={className}
      width={CORD.end + 2 * STROKE}
      height={2 * RADIUS + STROKE}
      viewBox={`${-STROKE} ${-STROKE / 2} ${CORD.end + 2 * STROKE} ${2 * RADIUS + STROKE}`}
      fill="none"
      stroke="var(--line)"
      strokeWidth={STROKE}
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={`M0 ${2 * RADIUS}${CORD.path}`} />
    </svg>
  );
}
