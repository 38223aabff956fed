import { EdgeLabelRenderer, useStore, type EdgeProps } from '@xyflow/react';
import { memo, useState, type ReactNode } from 'react';
import { useNames } from '#app/authoring/words/names-context.ts';
import { classNames } from '#app/ui/class-names.ts';
import { edgeWords } from '#app/authoring/map/words/describe-edge.ts';
import type { Point } from '#app/authoring/map/layout/layout.ts';
import { arrowPath, edgePath, middleOf } from './edge-path.ts';
import type { WayEdge } from './flow-parts.ts';
import styles from './way-line.module.css';

/** Pixels to either side within which a line can be pointed at. */
const REACH = 20;

/** A reply’s way, as one stroke. Words stand on it while it is picked or pointed at. */
export const WayLine = memo(function WayLine({
  data,
  sourceX,
  sourceY,
  targetX,
  targetY,
}: EdgeProps<WayEdge>) {
  const names = useNames();
  const [isPointedAt, point] = useState(false);
  if (!data) return null;
  const { edge, bends, direction, light, isPicked, isNever, width, note } = data;
  const end = { x: targetX, y: targetY };
  const points = [{ x: sourceX, y: sourceY }, ...bends, end];
  const path = edgePath(points, direction);
  const middle = middleOf(points);
  const [way] = edge.ways;
  const isConditional = edge.ways.length === 1 && way?.when !== undefined;
  const words = [edgeWords(edge, names), note].filter(Boolean).join(' — ');
  return (
    <>
      <g
        className={classNames(styles['way'], isPicked && styles['picked'], isNever && styles['never'])}
        data-light={light}
        style={{ '--width': `${width}px` }}
        onMouseEnter={() => point(true)}
        onMouseLeave={() => point(false)}
      >
        <path className={styles['reach']} d={path} strokeWidth={REACH} />
        <path className={classNames(styles['stroke'], isConditional && styles['branch'])} d={path} />
        <path className={styles['head']} d={arrowPath(end, direction)} />
      </g>
      {(isPicked || isPointedAt) && words !== '' && (
        <EdgeLabelRenderer>
          <Words at={middle} isPicked={isPicked}>
            {words}
          </Words>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

/** Under this zoom words are drawn larger, so that they can be read from afar. */
const SMALLEST_WORDS = 0.9;

function Words({
  at,
  isPicked,
  children,
}: {
  readonly at: Point;
  readonly isPicked: boolean;
  readonly children: ReactNode;
}) {
  const scale = useStore(({ transform }) => Math.max(1, SMALLEST_WORDS / transform[2]));
  return (
    <div
      className={classNames(styles['words'], isPicked && styles['pickedWords'])}
      style={{ transform: `translate(${at.x}px, ${at.y}px) scale(${scale}) translate(-50%, -50%)` }}
    >
      {children}
    </div>
  );
}
