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

/** Of `left`. */
const MOST = 2;

const COUNTED: ReadonlySet<ProjectorView['step']['stage']> = new Set(['voting', 'paused', 'closed']);

/** One team: where it stands, what it hears, how many of it have voted, and how once that is revealed. */
export function TeamPanel({
  talk,
  view,
  count,
  card,
  roomy,
  shared,
  left,
}: {
  readonly talk: TalkView;
  readonly view: ProjectorView;
  readonly count: Count | null;
  readonly card: ScenarioCard | null;
  /** There is room for the replies' words. */
  readonly roomy: boolean;
  /** What is said and may be answered stands above all panels. */
  readonly shared: boolean;
  /**
   * What is left out so that all panels fit: 1, what was said, once it has been answered; 2, also the words of the replies or
   * the reasons, and where panels are many, what was said.
   */
  readonly left: number;
}) {
  const { step, room } = view;
  const { language } = room.scenario;
  const { stage } = step;
  const asked = talk.tally === null;
  const explained = talk.explanation !== null;
  // The reasons take the room of the replies' words, which everybody has on a phone and knows by then.
  const words = roomy && !shared && stage !== 'beat' && !explained && left < MOST;
  // Many panels have room for what was said or for how it was answered, not for both.
  const lineShown = !shared && (asked ? roomy || left < MOST : roomy && left === 0);
  return (
    <li className={styles['panel']}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>
          Team {talk.team + 1}
          {/* Many panels have no room for a line that only says who is angry. */}
          {!roomy && talk.ending === null && <span className={styles['mood']}> {talk.mood.label}</span>}
        </h3>
        {COUNTED.has(stage) && talk.ending === null ? (
          <VoteCount count={count} round={step.round} team={talk.team} hotSeat={false} />
        ) : (
          <p className={styles['where']}>
            {talk.ending ? 'has come to its end' : `decision ${talk.decision + 1}`}
          </p>
        )}
      </div>
      {talk.ending ? (
        <EndingWords ending={talk.ending} language={language} short={!roomy || left > 0} />
      ) : (
        <>
          {lineShown &&
            (roomy ? (
              <Customer
                name={room.customer.name}
                mood={talk.mood}
                card={stage === 'beat' ? card : null}
                small={stage !== 'beat'}
              >
                <CustomerLine line={talk.line} veiled={step.veiled} language={language} />
              </Customer>
            ) : (
              <div className={styles['said']}>
                <CustomerLine line={talk.line} veiled={step.veiled} language={language} />
              </div>
            ))}
          {words ? (
            <ReplyList talk={talk} language={language} tracks={!asked} />
          ) : (
            <LetterTally talk={talk} language={language} reasons={roomy && !shared && left < MOST} />
          )}
        </>
      )}
      <HeldLine levels={talk.moodLine} max={talk.mood.max} className={styles['line']} />
    </li>
  );
}
