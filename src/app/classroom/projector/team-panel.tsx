import type { ScenarioCard } from '#core/model/scenario-card.ts';
import type { Count } from '#protocol/server-messages.ts';
import type { ProjectorView, TalkView } from '#protocol/views.ts';
import { HeldLine } from '#app/ui/held-line.tsx';
import { Customer, CustomerLine } from './customer.tsx';
import { EndingWords } from './ending-words.tsx';
import { LetterTally } from './letter-tally.tsx';
import { ReplyList } from './reply-list.tsx';
import { VoteCount } from './vote-count.tsx';
import styles from './teams.module.css';

const COUNTED: ReadonlySet<ProjectorView['step']['stage']> = new Set(['voting', 'paused', 'closed']);

/** One team: where it stands, what it hears, how many of it have voted, and how once that is revealed. */
export function TeamPanel({
  talk,
  view,
  count,
  card,
  roomy,
  shared,
}: {
  readonly talk: TalkView;
  readonly view: ProjectorView;
  readonly count: Count | null;
  readonly card: ScenarioCard | null;
  /** There is room for the replies' words. */
  readonly roomy: boolean;
  /** What is said and may be answered stands above all panels. */
  readonly shared: boolean;
}) {
  const { step, room } = view;
  const { language } = room.scenario;
  const { stage } = step;
  // The reasons take the room of the replies' words, which everybody has on a phone and knows by then.
  const inFull = roomy && !shared && stage !== 'beat' && talk.explanation === null;
  // Many panels have room for what was said or for how it was answered, not for both.
  const lineShown = !shared && (roomy || talk.tally === null);
  return (
    <li className={styles['panel']}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>Team {talk.team + 1}</h3>
        {COUNTED.has(stage) && talk.ending === null ? (
          <VoteCount count={count} round={step.round} team={talk.team} hotSeat={false} />
        ) : (
          <p className={styles['where']}>
            {talk.ending ? 'has come to its end' : `decision ${talk.decision + 1}`}
          </p>
        )}
      </div>
      {talk.ending ? (
        <EndingWords ending={talk.ending} language={language} short={!roomy} />
      ) : (
        <>
          {lineShown && (
            <Customer
              name={room.customer.name}
              mood={talk.mood}
              card={roomy && stage === 'beat' ? card : null}
              small={!roomy || stage !== 'beat'}
            >
              <CustomerLine line={talk.line} veiled={step.veiled} language={language} />
            </Customer>
          )}
          {inFull ? (
            <ReplyList talk={talk} language={language} />
          ) : (
            <LetterTally talk={talk} language={language} reasons={roomy && !shared} />
          )}
        </>
      )}
      <HeldLine levels={talk.moodLine} max={talk.mood.max} className={styles['line']} />
    </li>
  );
}
