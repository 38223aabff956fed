import type { ConsoleView, TalkView } from '#protocol/views.ts';
import { votesByLetter } from '#room/tally.ts';
import { teamName } from './console-words.ts';
import styles from './projector-preview.module.css';

/** What the room sees now, small. Made of the parts of the view that the projector gets, and of no others. */
export function ProjectorPreview({
  view,
  votes,
  phones,
}: {
  readonly view: ConsoleView;
  readonly votes: number;
  /** Whether phones can join; otherwise the wall asks for hands. */
  readonly phones: boolean;
}) {
  const { room, step, talks, briefing, minority } = view;
  return (
    <figure className={styles['preview']}>
      <div className={styles['wall']}>
        <p className={styles['title']}>{room.scenario.title}</p>
        {step.stage === 'lobby' &&
          (phones ? (
            <p className={styles['code']}>{room.code}</p>
          ) : (
            <p className={styles['text']}>No phones today: raise your hands.</p>
          ))}
        {briefing && <p className={styles['text']}>{briefing.situation}</p>}
        {minority ? (
          <div className={styles['text']}>
            <p>
              {minority.voters} chose {minority.letter}. {minority.exchanges.length} of {minority.of}{' '}
              exchanges shown.
            </p>
            {minority.exchanges.slice(-1).map(({ says, reaction }) => (
              <p key={says}>
                “{says}” {reaction}
              </p>
            ))}
          </div>
        ) : (
          talks.map((talk) => <Talk key={talk.team} talk={talk} view={view} />)
        )}
        {(step.stage === 'voting' || step.stage === 'paused') && (
          <p className={styles['votes']}>{votes} voted</p>
        )}
        {step.stage === 'debrief' && (
          <p className={styles['text']}>The room’s debrief, with the whole record.</p>
        )}
        {step.stage === 'stopped' && <p className={styles['text']}>The talk was broken off.</p>}
      </div>
      <figcaption className={styles['caption']}>On the wall now</figcaption>
    </figure>
  );
}

function Talk({ talk, view }: { readonly talk: TalkView; readonly view: ConsoleView }) {
  const { room, step } = view;
  const counts = talk.tally && votesByLetter(talk.tally);
  if (talk.ending) return <p className={styles['text']}>{talk.ending.title}</p>;
  return (
    <div className={styles['text']}>
      {room.teams > 1 && <strong>{teamName(talk.team)}</strong>}
      <p>{talk.line ? talk.line.text : step.veiled ? 'The line is put aside.' : ''}</p>
      {step.stage !== 'beat' && (
        <p className={styles['letters']}>
          {talk.replies.map(({ letter }) => (
            <span key={letter}>
              {letter}
              {counts && <b> {counts[letter] ?? 0}</b>}
            </span>
          ))}
        </p>
      )}
      {talk.explanation && <p>With the explanation.</p>}
    </div>
  );
}
