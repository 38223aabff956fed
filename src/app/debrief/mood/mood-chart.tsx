import { useEffect, useId } from 'react';
import type { Persona } from '#core/model/scenario.ts';
import type { MoodLine } from '#runtime/debrief/mood-line.ts';
import { cordLoops } from '#app/ui/held-line-path.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { layoutMoodChart } from './mood-chart-layout.ts';
import { MeterLines } from './meter-lines.tsx';
import { levelWords, turnedFor } from './mood-words.ts';
import type { OtherMeter } from './other-meters.ts';
import { useWidth } from './use-width.ts';
import styles from './mood-chart.module.css';

const FIRST_WIDTH = 960;
const LOOPS = 5;
const LOOP = 8;

/**
 * The held line. The stroke is a picture; its points are radio buttons, so that Tab stops once, arrows walk from turn
 * to turn, and every assistive tool knows what they are.
 */
export function MoodChart({
  persona,
  line,
  meters,
  ended,
  selected,
  onSelect,
}: {
  readonly persona: Persona;
  readonly line: MoodLine;
  readonly meters: readonly OtherMeter[];
  readonly ended: boolean;
  readonly selected: number;
  readonly onSelect: (point: number) => void;
}) {
  const name = useId();
  const [frame, room] = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const levels = line.points.map((point) => point.mood.level);
  const chart = layoutMoodChart({ levels, max: line.max, width: room });
  const { width, height, points, rules } = chart;
  const words = levelWords(persona, persona.mood, line.max);
  const last = points.at(-1) ?? { x: 0, y: 0 };
  const first = points[0] ?? last;
  const across = (x: number) => `${(x / width) * 100}%`;
  const down = (y: number) => `${(y / height) * 100}%`;
  const shade = (level: number) => `var(--mood-${line.max === 0 ? 0 : Math.round((level / line.max) * 4)})`;
  const turn = line.turningPoint;
  const turned = turnedFor(line);
  const [before, after] = turn === null ? [] : [points[turn], points[turn + 1]];
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
      {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': 'Mood line, scrolls sideways' })}
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
          {words.map(({ level, word }) => (
            <span
              key={level}
              className={styles['level']}
              style={{ insetBlockStart: down(rules[level] ?? 0) }}
              aria-hidden="true"
            >
              {word}
            </span>
          ))}
          {turnX !== null && turned !== null && (
            <p
              className={classNames(styles['flag'], turnX > width * 0.55 && styles['flagBefore'])}
              style={{ '--at': across(turnX), '--rest': across(width - turnX) }}
              aria-hidden="true"
            >
              Here the talk turned
            </p>
          )}
          <fieldset className={styles['points']}>
            <legend className={styles['legend']}>
              <VisuallyHidden>A turn to look at</VisuallyHidden>
            </legend>
            {line.points.map(({ index, mood }, place) => {
              const { x, y } = points[place] ?? last;
              const end = place === line.points.length - 1;
              return (
                <span key={index}>
                  <input
                    type="radio"
                    name={name}
                    className={styles['point']}
                    style={{
                      insetInlineStart: across(x),
                      insetBlockStart: down(y),
                      '--shade': shade(mood.level),
                    }}
                    aria-label={`${pointName(end, ended, index)}: ${mood.label}${index === turn ? '. Here the talk turned' : ''}`}
                    checked={place === selected}
                    onChange={() => onSelect(place)}
                  />
                  <span
                    aria-hidden="true"
                    className={classNames(styles['number'], place === selected && styles['here'])}
                    style={{ insetInlineStart: across(x) }}
                  >
                    {end ? (ended ? 'end' : '…') : index + 1}
                  </span>
                </span>
              );
            })}
          </fieldset>
        </div>
        <MeterLines meters={meters} xs={points.map((point) => point.x)} width={width} ended={ended} />
      </div>
    </div>
  );
}

function centreOn(element: HTMLElement, x: number): void {
  element.scrollLeft = x - element.clientWidth / 2;
}

function pointName(end: boolean, ended: boolean, index: number): string {
  if (!end) return `Turn ${index + 1}`;
  return ended ? 'The end' : 'Now';
}
