import type { ConsoleView } from '#protocol/views.ts';
import { Button } from '#app/ui/button.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import type { Action, Actions } from './actions.ts';
import { adviceWords, hintWords, stageHint, STAGE_WORDS } from './console-words.ts';
import { KeyCap } from './key-cap.tsx';
import type { RoomMoment } from './room-moment.ts';
import { TimerChoice } from './timer-choice.tsx';
import { useTimeLeft } from './use-time-left.ts';
import type { Notice } from './use-console.ts';
import styles from './now-panel.module.css';

/** Where the room is, what comes next, and everything else that can be done from here. */
export function NowPanel({
  view,
  moment,
  actions,
  advises,
  onAction,
  seconds,
  onSeconds,
  notice,
  waits,
}: {
  readonly view: ConsoleView;
  readonly moment: RoomMoment;
  readonly actions: Actions;
  /** Whether advice, which tells of votes nobody has seen, may be read here. */
  readonly advises: boolean;
  readonly onAction: (action: Action) => void;
  readonly seconds: number | null;
  readonly onSeconds: (seconds: number | null) => void;
  readonly notice: Notice | null;
  /** Something was asked and the connection is away. */
  readonly waits: boolean;
}) {
  const { primary, others } = actions;
  const { stage } = view.step;
  const left = useTimeLeft(view.step);
  // One voice is no share.
  const advice = advises && ADVISED.has(stage) && !view.room.mic ? adviceWords(moment) : null;
  const opensVote = [primary, ...others].some((each) => each?.id === 'vote' || each?.id === 'revote');
  return (
    <section className={styles['panel']} aria-labelledby="console-stage" data-stage={stage}>
      <div className={styles['where']}>
        <h2 id="console-stage" className={styles['stage']}>
          {STAGE_WORDS[stage]}
          {left !== null && <span className={styles['left']}>{left} s</span>}
        </h2>
        <p className={styles['hint']}>{advice ?? stageHint(stage, view.room.mic)}</p>
        {view.step.veiled && <p className={styles['aside']}>The line is put aside on every screen.</p>}
        {view.step.hint && (
          <p className={styles['aside']}>The hint is on the wall: {hintWords(view.step.hint)}.</p>
        )}
      </div>
      {primary && (
        <div className={styles['next']}>
          <Button
            look={primary.harm ? 'harm' : 'primary'}
            size="large"
            className={styles['primary']}
            onClick={() => onAction(primary)}
            aria-keyshortcuts="PageDown"
          >
            {primary.label} <KeyCap>⏎</KeyCap>
          </Button>
          {opensVote && <TimerChoice seconds={seconds} onChange={onSeconds} />}
        </div>
      )}
      <LiveRegion message={notice?.say ?? ''} turn={notice?.turn ?? 0} urgent={notice?.kind === 'refused'} />
      {notice && (
        <p className={styles[notice.kind]} aria-hidden="true">
          {notice.say}
        </p>
      )}
      {waits && (
        <p className={styles['moved']}>
          The room does not answer yet. It is asked again as soon as it is there.
        </p>
      )}
      {others.length > 0 && (
        <ul className={styles['others']} aria-label="Other actions">
          {others.map((action) => (
            <li key={action.id}>
              <Button
                look={action.harm ? 'harm' : 'plain'}
                className={styles['other']}
                onClick={() => onAction(action)}
                aria-keyshortcuts={action.key}
              >
                {action.label} <KeyCap>{action.key}</KeyCap>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const ADVISED: ReadonlySet<string> = new Set(['closed', 'revealed']);
