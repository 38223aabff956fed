import { useEffect, useMemo, useRef } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { EndingTag } from '#app/debrief/ending-tag.tsx';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { Pace } from '#app/ui/pace.ts';
import { linesToWatch } from './line-to-watch.ts';
import { usePlayback } from './use-playback.ts';
import styles from './best-line-player.module.css';

/** A talk that plays itself from one decision to its ending, line by line. */
export function BestLinePlayer({
  scenario,
  transcript,
  from,
  pace,
}: {
  readonly scenario: Scenario;
  readonly transcript: Transcript;
  readonly from: number;
  readonly pace: Pace;
}) {
  const stage = useRef<HTMLFieldSetElement>(null);
  const lines = useMemo(
    () => linesToWatch(transcript, from, scenario.channel),
    [transcript, from, scenario.channel],
  );
  const pauses = useMemo(() => lines.map(({ pause }) => pause), [lines]);
  const playback = usePlayback(pauses, pace === 'instant' || wantsLessMotion(), stage);
  useEffect(() => stage.current?.focus({ preventScroll: true }), []);
  const { name } = scenario.customer;
  const { ending } = transcript;
  return (
    <fieldset
      ref={stage}
      tabIndex={-1}
      aria-label={`The best line from turn ${from + 1}`}
      className={styles['stage']}
    >
      <div role="log" aria-label="What is said" className={styles['lines']}>
        {lines.slice(0, playback.shown).map(({ who, turn, says, isMove }) => (
          <p key={`${turn} ${who}`} className={styles[who]}>
            <span className={styles['who']}>{who === 'you' ? 'You' : name}</span>
            <span className={isMove ? styles['move'] : undefined}>{says}</span>
          </p>
        ))}
        {playback.state === 'over' && ending && (
          <p className={styles['ending']}>
            <EndingTag grade={ending.grade} /> {ending.title}
          </p>
        )}
      </div>
      {playback.state !== 'over' && (
        <div className={styles['controls']}>
          <Button onClick={playback.state === 'paused' ? playback.goOn : playback.pause}>
            <Icon name={playback.state === 'paused' ? 'forward' : 'hold'} size={18} />
            {playback.state === 'paused' ? 'Go on' : 'Pause'}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              playback.showAll();
              // The button goes with the last line; focus stays with what was played.
              stage.current?.focus();
            }}
          >
            Show it all
          </Button>
          <p className={styles['hint']}>Any other key brings the next line.</p>
        </div>
      )}
    </fieldset>
  );
}

function wantsLessMotion(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}
