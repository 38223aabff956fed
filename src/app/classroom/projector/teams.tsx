import type { ScenarioCard } from '#core/model/scenario-card.ts';
import type { Count } from '#protocol/server-messages.ts';
import type { ProjectorView, TalkView } from '#protocol/views.ts';
import { HeldLine } from '#app/ui/held-line.tsx';
import { VerdictWord } from '#app/ui/verdict-word.tsx';
import { Customer, CustomerLine } from './customer.tsx';
import { EndingWords } from './ending-words.tsx';
import { ReplyList } from './reply-list.tsx';
import { replyTally } from './reply-tally.ts';
import { VoteCount } from './vote-count.tsx';
import styles from './teams.module.css';

/** Up to so many teams there is room for what they may say; the others read it on their phones [D]. */
const TEAMS_WITH_REPLIES = 2;

/** Several talks side by side, each with where it stands. What all of them have in common stands once, above. */
export function Teams({
  view,
  count,
  card,
}: {
  readonly view: ProjectorView;
  readonly count: Count | null;
  readonly card: ScenarioCard | null;
}) {
  const { talks, step, room } = view;
  const { language } = room.scenario;
  const shared = step.stage === 'beat' ? null : sharedTalk(talks);
  const few = talks.length <= TEAMS_WITH_REPLIES;
  return (
    <div className={styles['teams']}>
      {shared && (
        <div className={styles['shared']}>
          <Customer name={room.customer.name} mood={shared.mood} card={card} small>
            <CustomerLine line={shared.line} veiled={step.veiled} language={language} />
          </Customer>
          <ReplyList
            talk={{ ...shared, tally: null, tallyBefore: null, explanation: null }}
            language={language}
          />
        </div>
      )}
      <ul className={styles['panels']} data-many={!few}>
        {talks.map((talk) => (
          <li key={talk.team} className={styles['panel']}>
            <h3 className={styles['name']}>
              Team {talk.team + 1}
              <span className={styles['where']}>
                {talk.ending ? 'has come to its end' : `decision ${talk.decision + 1}`}
              </span>
            </h3>
            {talk.ending ? (
              <EndingWords ending={talk.ending} language={language} />
            ) : (
              <>
                {!shared && (
                  <Customer name={room.customer.name} mood={talk.mood} card={few ? card : null} small>
                    <CustomerLine line={talk.line} veiled={step.veiled} language={language} />
                  </Customer>
                )}
                {!shared && few && step.stage !== 'beat' && <ReplyList talk={talk} language={language} />}
                {(shared ?? !few) && <Letters talk={talk} />}
                {step.stage !== 'beat' && step.stage !== 'revealed' && (
                  <VoteCount count={count} round={step.round} team={talk.team} hotSeat={false} />
                )}
              </>
            )}
            <HeldLine levels={talk.moodLine} max={talk.mood.max} className={styles['line']} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the talks that go on have in common: the same words and the same replies. Null as soon as they have parted. */
function sharedTalk(talks: readonly TalkView[]): TalkView | null {
  const open = talks.filter(({ ending }) => ending === null);
  const [first] = open;
  if (!first || open.length < 2) return null;
  const said = ({ line, replies, mood }: TalkView) => JSON.stringify([line, replies, mood]);
  return open.every((talk) => said(talk) === said(first)) ? first : null;
}

/** A team's tally by letters alone, once it is revealed. */
function Letters({ talk }: { readonly talk: TalkView }) {
  if (!talk.tally) return null;
  return (
    <ul className={styles['letters']} aria-label={`How team ${talk.team + 1} voted`}>
      {talk.replies.map(({ letter }) => {
        const tally = replyTally(talk, letter);
        const verdict = talk.explanation?.find((each) => each.letter === letter)?.verdict;
        return (
          <li key={letter}>
            <span className={styles['letter']}>{letter}</span>
            <span className={styles['share']} aria-hidden="true">
              <span style={{ '--share': tally?.share ?? 0 }} />
            </span>
            <span className={styles['number']}>
              {tally?.before && `${tally.before.count} → `}
              {tally?.count}
            </span>
            {verdict && <VerdictWord verdict={verdict} />}
          </li>
        );
      })}
    </ul>
  );
}
