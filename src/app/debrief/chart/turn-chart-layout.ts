import { heldLinePath, type LinePoint } from '#app/ui/held-line-path.ts';

/** Where a chart over the turns of a talk puts things, in CSS pixels. Pure: knows nothing of the screen but its width. */
export interface TurnChartLayout {
  readonly width: number;
  readonly height: number;
  readonly points: readonly LinePoint[];
  readonly path: string;
  /** Height of each level, 0 (lowest) first. */
  readonly rules: readonly number[];
  /** Where the drawn stroke begins. */
  readonly start: number;
  /** The tail after the last point runs to here. */
  readonly end: number;
  /** Too narrow to give the words of the scale a margin of their own. */
  readonly narrow: boolean;
  /** The base line under which the turns are numbered. */
  readonly base: number;
}

const WIDE = 640;
/** Room for the words of the scale, and for the tail. Narrow screens get less of both. */
const PADS = { wide: { start: 104, end: 110 }, narrow: { start: 40, end: 18 } } as const;
/** Room above for the flag of the turning point, which on a narrow screen may lie over a word of the scale, and below for the numbers. */
const ABOVES = { wide: 46, narrow: 60 } as const;
const BELOW = 34;
/** Points nearer than this cannot be told apart by a finger (WCAG 2.2, 2.5.8); a longer talk scrolls instead. */
const NEAREST = 24;
const FARTHEST = 150;

export function layoutTurnChart({
  levels,
  max,
  width: room,
}: {
  /** 0 to `max`, one per point. */
  readonly levels: readonly number[];
  readonly max: number;
  readonly width: number;
}): TurnChartLayout {
  const narrow = room < WIDE;
  const size = narrow ? 'narrow' : 'wide';
  const pads = PADS[size];
  const above = ABOVES[size];
  const gaps = Math.max(1, levels.length - 1);
  const pitch = Math.min(FARTHEST, Math.max(NEAREST, (room - pads.start - pads.end) / gaps));
  const tall = Math.min(240, Math.max(150, max * 64));
  const heightOf = (level: number) => above + (max === 0 ? tall : (1 - level / max) * tall);
  const points = levels.map((level, place) => ({ x: pads.start + place * pitch, y: heightOf(level) }));
  const width = Math.max(room, pads.start + gaps * pitch + pads.end);
  return {
    width,
    height: above + tall + BELOW,
    points,
    path: heldLinePath(points),
    rules: Array.from({ length: max + 1 }, (_, level) => heightOf(level)),
    start: narrow ? pads.start : 0,
    narrow,
    end: width,
    base: above + tall,
  };
}
