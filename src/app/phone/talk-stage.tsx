/** @jsxImportSource preact */
import { ballotWords, IN_TALK } from './stage-words.ts';
import { chosenLetter } from './ballot.ts';
import { BallotButtons } from './ballot-buttons.tsx';
import { Checklist } from './checklist.tsx';
import { CustomerLine } from './customer-line.tsx';
import { EndingNote } from './ending-note.tsx';
import { Hint } from './hint.tsx';
import { NameForm } from './name-form.tsx';
import { RepliesList } from './replies-list.tsx';
import type { StageProps } from './stage-body.tsx';
import { TallyList } from './tally-list.tsx';
import { TimeLeft } from './time-left.tsx';
import { useBallot } from './use-ballot.ts';
import notes from './notes.module.css';
import styles from './talk-stage.module.css';

/** The customer has spoken; what happens with the replies depends on the step and on who has the mic. */
export function TalkStage({ room, follower, world }: StageProps) {
  const { view, you, connection } = room;
  const { step } = view;
  const { ballot, vote } = useBallot(follower, world, step.round, you);
  const talk = view.talks[0];
  if (!talk || !IN_TALK.has(step.stage)) return null;
  if (talk.ending) {
    return (
      <EndingNote
        ending={talk.ending}
        next="The other teams are still talking. Look at the screen."
        isVeiled={step.veiled}
      />
    );
  }
  const isObserver = view.room.mic && !you?.mic;
  const isOpen = step.stage === 'voting' && !isObserver;
  const isPaused = step.stage === 'paused' && !isObserver;
  // Between votes: the mic goes to somebody with a name, and not everybody gave one before the talk.
  const mayOffer = step.stage === 'beat' && view.room.teams === 1 && you?.name?.state !== 'shown';
  const hasBallot = step.stage !== 'beat';
  // Once the votes are shown, one's own is marked there; only what went wrong is still to be said.
  const isSettled = step.stage === 'revealed' && !ballot.pending && !ballot.failed;
  const words = hasBallot && !isObserver && !isSettled ? ballotWords(ballot, connection !== 'live') : '';
  const chosen = hasBallot && !isObserver ? chosenLetter(ballot) : null;
  return (
    <div className={styles['talk']}>
      {step.stage === 'beat' && (
        <CustomerLine talk={talk} customer={view.room.customer.name} isVeiled={step.veiled} />
      )}
      {SAID.has(step.stage) && talk.line && (
        <details className={styles['said']}>
          <summary>What {view.room.customer.name} said</summary>
          <CustomerLine talk={talk} customer={view.room.customer.name} isVeiled={step.veiled} />
        </details>
      )}
      {step.stage === 'discussing' && (
        <p className={notes['lead']}>Say which reply you chose, and why. Then the room votes again.</p>
      )}
      {isObserver && (step.stage === 'beat' || step.stage === 'voting') && (
        <p>Watch what is said. Once the reply is shown you can tick what you saw in it.</p>
      )}
      {step.hint && <Hint skills={step.hint} />}
      {(words !== '' || TIMED.has(step.stage)) && (
        <div className={styles['status']}>
          {step.leftMs !== null && (
            <TimeLeft
              key={`${step.number} ${step.leftMs}`}
              leftMs={step.leftMs}
              runs={step.stage === 'voting'}
              world={world}
            />
          )}
          <output className={styles['vote']} data-failed={ballot.failed !== null}>
            {words}
          </output>
        </div>
      )}
      {isOpen || isPaused ? (
        <BallotButtons replies={talk.replies} chosen={chosen} isPaused={isPaused} onVote={vote} />
      ) : talk.tally ? (
        <TallyList talk={talk} mine={ballot.counted?.letter ?? null} isMic={view.room.mic} />
      ) : (
        <RepliesList
          replies={talk.replies}
          mine={chosen}
          note={view.room.mic && you?.mic && step.stage === 'beat' ? MIC_NOTE : NOTES[step.stage]}
        />
      )}
      {isObserver && talk.tally && (
        <Checklist follower={follower} world={world} round={step.round} you={you} />
      )}
      {(view.room.mic || mayOffer) && (
        <NameForm
          you={you}
          follower={follower}
          world={world}
          isAsked={false}
          offer={you?.mic ? 'Give a name for the screen' : undefined}
        />
      )}
    </div>
  );
}

/** The words were read at the beat; whoever missed them opens them again. */
const SAID: ReadonlySet<string> = new Set(['voting', 'paused', 'closed', 'discussing']);

/** Steps at which the state of the vote has its place, with words or without. */
const TIMED: ReadonlySet<string> = new Set(['voting', 'paused', 'closed']);

const MIC_NOTE = 'You choose for the room as soon as voting opens.';

const NOTES: Partial<Record<string, string>> = {
  beat: 'These replies will be open. Voting has not begun.',
  closed: 'Look at the screen.',
};
