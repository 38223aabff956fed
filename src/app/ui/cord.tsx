import { cordPath } from './held-line-path.ts';

const LOOPS = 8;
const PITCH = 10;
const HEIGHT = 16;
const STROKE = 2.5;

/** The coil of a telephone cord: set it on a line of the same stroke, and the line is held. Decoration. */
export function Cord({ className }: { readonly className?: string | undefined }) {
  return (
    <svg
      className={className}
      width={LOOPS * PITCH + 2 * STROKE}
      height={HEIGHT + STROKE}
      viewBox={`${-STROKE} ${-STROKE / 2} ${LOOPS * PITCH + 2 * STROKE} ${HEIGHT + STROKE}`}
      fill="none"
      stroke="var(--line)"
      strokeWidth={STROKE}
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={cordPath(LOOPS, PITCH, HEIGHT)} />
    </svg>
  );
}
