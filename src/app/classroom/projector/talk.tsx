import type { ScenarioCard } from '#core/model/scenario-card.ts';
import { SKILLS } from '#core/model/words.ts';
import type { Count } from '#protocol/server-messages.ts';
import type { ProjectorView, TalkView } from '#protocol/views.ts';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import { Countdown } from './countdown.tsx';
import { Customer, CustomerLine } from './customer.tsx';
import { EndingWords } from './ending-words.tsx';
import { ReplyList } from './reply-list.tsx';
import { Said } from './said.tsx';
import { headingOf } from './stage-words.ts';
import { TalkFoot } from './talk-foot.tsx';
import { sharedTalk } from './shared-talk.ts';
import { Teams } from './teams.tsx';
import styles from './talk.module.css';

interface TalkProps {
  readonly view: ProjectorView;
  readonly count: Count | null;
  readonly card: ScenarioCard | null;
  /** Nobody has a phone: hands are raised. */
  readonly hands: boolean;
}

/** With more, explained, the customer's line would push the last reply off the screen [D]. */
const REPLIES_BESIDE_LINE = 3;

/** The conversation on the wall, at every step from the customer's first word to the end. */
export function Talk({ view, count, card, hands }: TalkProps) {
  const { talks, step } = view;
  const [first] = talks;
  const alone = talks.length === 1 && first ? first : null;
  return (
    <section className={styles['talk']}>
      {alone ? (
        <OneTalk view={view} talk={alone} card={card} hands={hands} />
      ) : (
        <>
          <StageHeading view={view} hands={hands} />
          <Teams view={view} count={count} card={card} />
        </>
      )}
      {alone && (
        <TalkFoot view={view} talk={alone} count={count} key={step.stage === 'ended' ? 'ended' : 'talk'} />
      )}
    </section>
  );
}

function OneTalk({ view, talk, card, hands }: Omit<TalkProps, 'count'> & { readonly talk: TalkView }) {
  const { step, room } = view;
  const { language } = room.scenario;
  const { name } = room.customer;
  if (talk.ending)
    return (
      <div className={styles['beat']}>
        {talk.last && <Said last={talk.last} language={language} />}
        <Customer name={name} mood={talk.mood} card={card}>
          <EndingWords ending={talk.ending} language={language} />
        </Customer>
      </div>
    );
  const line = <CustomerLine line={talk.line} veiled={step.veiled} language={language} />;
  if (step.stage === 'beat')
    return (
      <div className={styles['beat']}>
        {talk.last && <Said key={talk.decision} last={talk.last} language={language} />}
        <Customer name={name} mood={talk.mood} card={card}>
          {line}
        </Customer>
        <StageHeading view={view} hands={hands} />
      </div>
    );
  const explained = talk.explanation !== null;
  // The reasons need the room; everybody has read the line by then.
  const crowded = explained && talk.replies.length > REPLIES_BESIDE_LINE;
  return (
    <div className={styles['ballot']}>
      {!crowded && (
        <Customer name={name} mood={talk.mood} card={card} small={explained}>
          {line}
        </Customer>
      )}
      <StageHeading view={view} hands={hands} />
      <ReplyList talk={talk} language={language} />
    </div>
  );
}

/** What is to be done now, in words; with the facilitator's hint, once it is given. */
function StageHeading({ view, hands }: { readonly view: ProjectorView; readonly hands: boolean }) {
  const { step, talks } = view;
  const skills = SKILLS.filter((skill) => step.hint?.includes(skill));
  return (
    <div className={styles['heading']}>
      <h2 key={step.stage} className={styles['stage']}>
        {headingOf(view)}
      </h2>
      <p className={styles['aside']}>{asideOf(view, hands)}</p>
      {skills.length > 0 && (
        <p className={styles['hint']}>
          This moment calls for:{' '}
          <strong>{skills.map((skill) => SKILL_WORDS[skill].act.toLowerCase()).join(', ')}</strong>
        </p>
      )}
      {/* One talk has it at the foot, beside its count. */}
      {talks.length > 1 && <Countdown step={step} />}
    </div>
  );
}

function asideOf({ step: { stage }, room: { mic }, talks }: ProjectorView, hands: boolean): string {
  if (mic && stage === 'revealed') return 'Everybody else: tick what you noticed.';
  if (mic && (stage === 'beat' || stage === 'voting')) return 'Everybody else: watch closely.';
  if (stage === 'voting' && hands) return 'Raise your hand when your letter is called.';
  if (stage === 'voting' && talks.length > 1 && !sharedTalk(talks))
    return 'Each team has replies of its own, on its phones.';
  if (stage === 'discussing') return 'Say why you chose it. Then everybody votes again.';
  return '';
}
