import { useEffect, useId, type ReactNode } from 'react';
import { cordLoops } from '#app/ui/held-line-path.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { layoutTurnChart, type TurnChartLayout } from './turn-chart-layout.ts';
import { useWidth } from './use-width.ts';
import styles from './turn-chart.module.css';

const FIRST_WIDTH = 960;
const LOOPS = 5;
const LOOP = 8;

/** A place on the line: before the decision of that index, or the end. */
export interface ChartPoint {
  /** 0 to the chart's `max`; need not be whole. */
  readonly level: number;
  /** Said by assistive tools. */
  readonly name: string;
  /** Under the base line. */
  readonly number: string;
  /** What stands on the line, a picture without words; the radio button lies over it. */
  readonly mark: ReactNode;
}

export interface TurnChartProps {
  /** Names the frame when it scrolls, and the points. */
  readonly name: string;
  readonly legend: string;
  readonly max: number;
  readonly points: readonly ChartPoint[];
  /** The words of the scale, by level. */
  readonly scale: readonly { readonly level: number; readonly word: string }[];
  /** Where the line turned, between this point and the next, and what the flag there says. */
  readonly turn: { readonly point: number; readonly says: string } | null;
  readonly ended: boolean;
  readonly selected: number;
  readonly onSelect: (point: number) => void;
  /** Enter, or a press of a finger or mouse, on a point. */
  readonly onOpen?: (point: number, from: HTMLElement) => void;
  /** What lies under the chart on the same turns. */
  readonly renderBelow?: (chart: TurnChartLayout) => ReactNode;
}

/**
 * The held line over the turns of a talk. The stroke is a picture; its points are radio buttons, so that Tab stops once,
 * arrows walk from turn to turn, and every assistive tool knows what they are.
 */
export function TurnChart({
  name,
  legend,
  max,
  points: given,
  scale,
  turn,
  ended,
  selected,
  onSelect,
  onOpen,
  renderBelow,
}: TurnChartProps) {
  const group = useId();
  const [frame, room] = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const chart = layoutTurnChart({ levels: given.map(({ level }) => level), max, width: room });
  const { width, height, points, rules } = chart;
  const last = points.at(-1) ?? { x: 0, y: 0 };
  const first = points[0] ?? last;
  const across = (x: number) => `${(x / width) * 100}%`;
  const down = (y: number) => `${(y / height) * 100}%`;
  const [before, after] = turn === null ? [] : [points[turn.point], points[turn.point + 1]];
  const turnX = before && after ? (before.x + after.x) / 2 : null;
  const roomForCord = chart.end - last.x > (LOOPS + 4) * LOOP * 1.25;
  const cord = cordLoops(last.x + LOOP * 3, last.y, LOOPS, LOOP);
  const scrolls = width > room + 1;
  const selectedX = points[selected]?.x ?? 0;

  // The point somebody looks at is in sight, however they came to it.
  useEffect(() => {
    const element = frame.current;
    if (element && scrolls) centreOn(element, selectedX);
  }, [frame, scrolls, selectedX]);

  return (
    <div
      ref={frame}
      className={styles['frame']}
      // A long talk is wider than the screen: the keyboard must be able to scroll it too.
      {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': `${name}, scrolls sideways` })}
    >
      <div className={styles['canvas']} style={{ inlineSize: scrolls ? `${width}px` : '100%' }}>
        <div
          className={classNames(styles['plot'], chart.narrow && styles['narrow'])}
          style={{ aspectRatio: `${width} / ${height}` }}
        >
          <svg
            className={styles['picture']}
            viewBox={`0 0 ${width} ${height}`}
            fill="none"
            aria-hidden="true"
            focusable="false"
          >
            {rules.map((y, level) => (
              <path
                key={y}
                className={level === 0 ? styles['base'] : styles['rule']}
                d={`M0 ${y}H${width}`}
              />
            ))}
            {turnX !== null && <path className={styles['turning']} d={`M${turnX} 26V${chart.base}`} />}
            <path className={styles['lead']} d={`M${chart.start} ${first.y}H${first.x}`} />
            <path className={styles['stroke']} pathLength={1} d={chart.path} />
            {ended && roomForCord ? (
              <path className={styles['lead']} d={`M${last.x} ${last.y}h${LOOP * 3}${cord.path}H${width}`} />
            ) : (
              <path
                className={ended ? styles['lead'] : styles['ahead']}
                d={`M${last.x} ${last.y}H${chart.end}`}
              />
            )}
          </svg>
          {scale.map(({ level, word }) => (
            <span
              key={level}
              className={styles['level']}
              style={{ insetBlockStart: down(rules[level] ?? 0) }}
              aria-hidden="true"
            >
              {word}
            </span>
          ))}
          {turn !== null && turnX !== null && (
            <p
              className={classNames(styles['flag'], turnX > width * 0.55 && styles['flagBefore'])}
              style={{ '--at': across(turnX), '--rest': across(width - turnX) }}
              aria-hidden="true"
            >
              {turn.says}
            </p>
          )}
          <fieldset className={styles['points']}>
            <legend className={styles['legend']}>
              <VisuallyHidden>{legend}</VisuallyHidden>
            </legend>
            {given.map((point, place) => {
              const { x, y } = points[place] ?? last;
              const at = { insetInlineStart: across(x), insetBlockStart: down(y) };
              return (
                <span key={point.name}>
                  <span className={styles['mark']} style={at}>
                    {point.mark}
                  </span>
                  <input
                    type="radio"
                    name={group}
                    className={styles['point']}
                    style={at}
                    aria-label={point.name}
                    checked={place === selected}
                    onChange={() => onSelect(place)}
                    onClick={(event) => {
                      // An arrow key clicks too, without a pointer; that is walking by, not opening.
                      if (event.detail > 0) onOpen?.(place, event.currentTarget);
                    }}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' || !onOpen) return;
                      // What it opens takes focus, and must not take this press as well.
                      event.preventDefault();
                      onOpen(place, event.currentTarget);
                    }}
                  />
                  <span
                    aria-hidden="true"
                    className={classNames(styles['number'], place === selected && styles['here'])}
                    style={{ insetInlineStart: across(x) }}
                  >
                    {point.number}
                  </span>
                </span>
              );
            })}
          </fieldset>
        </div>
        {renderBelow?.(chart)}
      </div>
    </div>
  );
}

function centreOn(element: HTMLElement, x: number): void {
  element.scrollLeft = x - element.clientWidth / 2;
}

/** Names of the points of a talk, in words and as the number under the base line. */
export function pointWords(place: number, count: number, ended: boolean): { name: string; number: string } {
  if (place < count - 1) return { name: `Turn ${place + 1}`, number: String(place + 1) };
  return ended ? { name: 'The end', number: 'end' } : { name: 'Now', number: '…' };
}
