import type { Scenario } from '#core/model/scenario.ts';
import type { MoodLine } from '#runtime/debrief/mood-line.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { IconButton } from '#app/ui/icon-button.tsx';
import { Portrait } from '#app/ui/portrait.tsx';
import { inSentence } from './mood-words.ts';
import styles from './mood-detail.module.css';

/** One point of the mood line opened: what was said, what was thought, what was answered. */
export function MoodDetail({
  scenario,
  transcript,
  line,
  selected,
  onSelect,
}: {
  readonly scenario: Scenario;
  readonly transcript: Transcript;
  readonly line: MoodLine;
  readonly selected: number;
  readonly onSelect: (point: number) => void;
}) {
  const point = line.points[selected];
  if (!point) return null;
  const { customer } = scenario;
  const { ending } = transcript;
  const turn = transcript.turns[selected];
  const after = line.points[selected + 1]?.mood;
  const last = line.points.length - 1;
  return (
    <div className={styles['detail']}>
      <div className={styles['bar']}>
        <p className={styles['where']} aria-hidden="true">
          {turn ? `Turn ${selected + 1} of ${last}` : ending ? 'The end' : 'Now'}
        </p>
        <Step label="Previous turn" icon="back" to={selected - 1} last={last} onSelect={onSelect} />
        <Step label="Next turn" icon="forward" to={selected + 1} last={last} onSelect={onSelect} />
      </div>
      <div aria-live="polite" className={styles['live']}>
        <div key={selected} className={styles['columns']}>
          <div className={styles['face']}>
            <Portrait seed={customer.portrait} expression={point.mood.expression} size="6.5rem" />
            <p>
              <span className={styles['small']}>{customer.name}</span>
              <strong>{point.mood.label}</strong>
            </p>
          </div>
          <div className={styles['said']}>
            {point.line !== null && point.line !== '' && <p className={styles['line']}>{point.line}</p>}
            {turn && (
              <div className={styles['answer']}>
                <p className={styles['small']}>{turn.chosen.move ? 'What you did' : 'You answered'}</p>
                <p>{turn.chosen.says}</p>
              </div>
            )}
            {turn && after && after.state !== point.mood.state && (
              <p className={styles['small']}>
                {selected === line.turningPoint ? 'Here the talk turned: ' : 'After that: '}
                {inSentence(point.mood.label)}, then {inSentence(after.label)}.
              </p>
            )}
            {!turn && ending && <p className={styles['line']}>{ending.title}</p>}
          </div>
          {point.thought !== null && (
            <div className={styles['thought']}>
              <p className={styles['small']}>What {customer.name} was thinking</p>
              <p className={styles['private']}>{point.thought}</p>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

/** Stays in reach at either end, so that focus is not lost under the finger; it only says that it leads nowhere. */
function Step({
  label,
  icon,
  to,
  last,
  onSelect,
}: {
  readonly label: string;
  readonly icon: 'back' | 'forward';
  readonly to: number;
  readonly last: number;
  readonly onSelect: (point: number) => void;
}) {
  const leads = to >= 0 && to <= last;
  return (
    <IconButton
      icon={icon}
      label={label}
      aria-disabled={!leads}
      className={styles['step']}
      onClick={() => {
        if (leads) onSelect(to);
      }}
    />
  );
}
