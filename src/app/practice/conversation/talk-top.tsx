import { memo } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { metersOf, moodOf } from '#runtime/mood.ts';
import type { SessionPhase } from '#app/practice/session-machine.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { TalkHeader } from './talk-header.tsx';
import { OWN_TURN } from './talk-state.ts';
import styles from './talk-top.module.css';

/** The customer's mood, and the controls of the talk. Apart from the rest of the screen, for it may be drawn a frame after the words. */
export const TalkTop = memo(function TalkTop({
  scenario,
  transcript,
  phase,
  showsMood,
  elapsed,
  caption,
  catalogue,
  onNotes,
  onTakeBack,
}: {
  readonly scenario: Scenario;
  readonly transcript: Transcript;
  readonly phase: SessionPhase;
  readonly showsMood: boolean;
  /** Milliseconds since the talk began. */
  readonly elapsed: () => number;
  /** Of the sound that is going on. */
  readonly caption: string | null;
  /** Where leaving leads. */
  readonly catalogue: string;
  readonly onNotes: () => void;
  /** Null where nothing may be taken back. */
  readonly onTakeBack: (() => void) | null;
}) {
  const { persona } = scenario;
  return (
    <TalkHeader
      scenario={scenario}
      expression={moodOf(persona, transcript.situation).expression}
      meters={showsMood ? metersOf(persona, transcript.situation) : []}
      elapsed={elapsed}
      caption={caption}
    >
      <span className={styles['narrowOnly']}>
        <Button look="quiet" onClick={onNotes} aria-haspopup="dialog">
          <Icon name="notes" />
          Notes
        </Button>
      </span>
      {onTakeBack && (
        <Button
          look="quiet"
          // A double click takes back one reply, not two.
          onClick={({ detail }) => detail <= 1 && onTakeBack()}
          disabled={!OWN_TURN.includes(phase)}
        >
          <Icon name="undo" />
          Take back
        </Button>
      )}
      <LinkButton look="quiet" href={catalogue} title="It is kept; you can go on later">
        <Icon name="close" />
        Leave
      </LinkButton>
    </TalkHeader>
  );
});
