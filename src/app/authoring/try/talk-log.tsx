import { useMemo } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import { metersOf } from '#runtime/mood.ts';
import type { Moment, Turn } from '#runtime/turn.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import { classNames } from '#app/ui/class-names.ts';
import { Meter } from '#app/ui/meter.tsx';
import type { Rehearsal } from './rehearse.ts';
import { traceOf } from './trace.ts';
import { TurnTrace } from './turn-trace.tsx';
import styles from './talk-log.module.css';

/** The talk so far as bubbles, with a quiet trace of what each reply did. */
export function TalkLog({ rehearsal: { scenario, transcript } }: { readonly rehearsal: Rehearsal }) {
  const { turns, now, situation } = transcript;
  return (
    <div>
      <ol className={styles['log']} aria-label="The talk">
        {turns.map((turn) => (
          <li key={turn.index} className={styles['turn']}>
            <Said scenario={scenario} moment={turn} />
            <Answered scenario={scenario} turn={turn} isLast={turn.index === turns.length - 1} />
          </li>
        ))}
        {now && (
          <li className={styles['turn']}>
            <Said scenario={scenario} moment={now} />
          </li>
        )}
      </ol>
      <div className={styles['meters']}>
        {metersOf(scenario.persona, situation).map(({ region, label, stateLabel, level, max }) => (
          // A mask hides the state from trainees; whoever writes the customer sees behind it.
          <Meter key={region} label={label} level={level} max={max} valueText={stateLabel} />
        ))}
      </div>
    </div>
  );
}

function Said({ scenario, moment }: { readonly scenario: Scenario; readonly moment: Moment }) {
  const studio = useStudioStore();
  return (
    <div className={classNames(styles['bubble'], styles['customer'])}>
      <p className={styles['caption']}>
        {scenario.customer.name} ·{' '}
        <button
          type="button"
          className={styles['place']}
          aria-label={`Select the beat ${moment.beat}`}
          onClick={() => studio.select({ kind: 'beat', beat: moment.beat })}
        >
          {moment.beat}
        </button>
      </p>
      <p className={styles['words']} lang={scenario.language} dir="auto">
        {moment.line}
      </p>
      {moment.thought !== null && (
        <p className={styles['thought']}>
          Thinks: <span lang={scenario.language}>{moment.thought}</span>
        </p>
      )}
    </div>
  );
}

function Answered({
  scenario,
  turn,
  isLast,
}: {
  readonly scenario: Scenario;
  readonly turn: Turn;
  readonly isLast: boolean;
}) {
  const studio = useStudioStore();
  const trace = useMemo(() => traceOf(scenario, turn), [scenario, turn]);
  const index = scenario.beats[turn.beat]?.replies.findIndex(({ id }) => id === turn.chosen.id) ?? -1;
  return (
    <>
      <div className={classNames(styles['bubble'], styles['you'])}>
        <p className={styles['caption']}>
          You ·{' '}
          <button
            type="button"
            className={styles['place']}
            aria-label={`Select the reply ${turn.chosen.id}`}
            onClick={() => studio.select({ kind: 'reply', beat: turn.beat, index })}
          >
            {turn.chosen.id}
          </button>
        </p>
        <p lang={scenario.language} dir="auto">
          {turn.chosen.says}
        </p>
      </div>
      <TurnTrace scenario={scenario} trace={trace} startsOpen={isLast} />
    </>
  );
}
