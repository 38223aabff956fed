import type { Scenario } from '#core/model/scenario.ts';
import type { MoodLine } from '#runtime/debrief/mood-line.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { OtherMeter } from './other-meters.ts';
import styles from '#app/debrief/chart/turn-table.module.css';

/** The mood line for whoever would rather read than look. */
export function MoodTable({
  scenario,
  transcript,
  line,
  meters,
}: {
  readonly scenario: Scenario;
  readonly transcript: Transcript;
  readonly line: MoodLine;
  readonly meters: readonly OtherMeter[];
}) {
  const { customer, persona } = scenario;
  const last = line.points.length - 1;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide content must be scrollable by keyboard
    <section className={styles['frame']} aria-label="Mood by turn, as a table" tabIndex={0}>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>Mood by turn</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Turn</th>
            <th scope="col">{persona.regions[persona.mood]?.label ?? 'Mood'}</th>
            {meters.map((meter) => (
              <th key={meter.region} scope="col">
                {meter.label}
              </th>
            ))}
            <th scope="col">{customer.name} said</th>
            <th scope="col">and thought</th>
            <th scope="col">You answered</th>
          </tr>
        </thead>
        <tbody>
          {line.points.map((point, place) => (
            <tr key={point.index}>
              <th scope="row">{place === last ? (transcript.ending ? 'End' : 'Now') : place + 1}</th>
              <td>
                {point.mood.label}
                {place === line.turningPoint && <strong> (here the talk turned)</strong>}
              </td>
              {meters.map((meter) => (
                <td key={meter.region}>
                  {meter.readings[place]?.stateLabel}
                  {meter.readings[place]?.masked && ' (hidden)'}
                </td>
              ))}
              <td className={styles['theirs']}>{point.line}</td>
              <td className={styles['thought']}>{point.thought}</td>
              <td>{transcript.turns[place]?.chosen.says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
