import type { Persona } from '#core/model/scenario.ts';
import type { MoodLine } from '#runtime/debrief/mood-line.ts';
import { pointWords, TurnChart } from '#app/debrief/chart/turn-chart.tsx';
import { MeterLines } from './meter-lines.tsx';
import { levelWords, turnedFor } from './mood-words.ts';
import type { OtherMeter } from './other-meters.ts';
import styles from './mood-chart.module.css';

/** The mood over the talk, hot above, settled below; other meters on the same turns under it. */
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
  const turn = line.turningPoint;
  const turned = turnedFor(line);
  const shade = (level: number) => `var(--mood-${line.max === 0 ? 0 : Math.round((level / line.max) * 4)})`;
  const points = line.points.map(({ index, mood }, place) => {
    const { name, number } = pointWords(place, line.points.length, ended);
    return {
      level: mood.level,
      name: `${name}: ${mood.label}${index === turn ? '. Here the talk turned' : ''}`,
      number,
      mark: (
        <span
          className={styles['dot']}
          data-selected={place === selected}
          style={{ '--shade': shade(mood.level) }}
        />
      ),
    };
  });
  return (
    <TurnChart
      name="Mood line"
      legend="A turn to look at"
      max={line.max}
      points={points}
      scale={levelWords(persona, persona.mood, line.max)}
      turn={turn !== null && turned !== null ? { point: turn, says: 'Here the talk turned' } : null}
      ended={ended}
      selected={selected}
      onSelect={onSelect}
      renderBelow={(chart) => (
        <MeterLines meters={meters} xs={chart.points.map(({ x }) => x)} width={chart.width} ended={ended} />
      )}
    />
  );
}
