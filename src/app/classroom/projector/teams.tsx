import type { ScenarioCard } from '#core/model/scenario-card.ts';
import type { Count } from '#protocol/server-messages.ts';
import type { ProjectorView } from '#protocol/views.ts';
import { Customer, CustomerLine } from './customer.tsx';
import { ReplyList } from './reply-list.tsx';
import { sharedTalk } from './shared-talk.ts';
import { TeamPanel } from './team-panel.tsx';
import { useFit } from './use-fit.ts';
import styles from './teams.module.css';

/** Up to so many teams there is room for what they may say; the others read it on their phones [D]. */
const TEAMS_WITH_REPLIES = 2;

/** Steps of leaving out; see `TeamPanel`. */
const MOST_LEFT_OUT = 2;

/** Panels beside each other by the number of teams, so that the last row is not one alone. */
const COLUMNS: Readonly<Record<number, number>> = { 2: 2, 3: 3, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4 };

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
  const shared = sharedTalk(talks);
  const few = talks.length <= TEAMS_WITH_REPLIES;
  const left = useFit(JSON.stringify([step.stage, step.hint, step.veiled, talks]), MOST_LEFT_OUT);
  return (
    <div className={styles['teams']}>
      {shared && (
        <div className={styles['shared']}>
          <Customer name={room.customer.name} mood={shared.mood} card={card} small>
            <CustomerLine line={shared.line} veiled={step.veiled} language={language} />
          </Customer>
          {step.stage !== 'beat' && left < MOST_LEFT_OUT && (
            <ReplyList
              talk={{ ...shared, tally: null, tallyBefore: null, explanation: null }}
              language={language}
              tracks={false}
            />
          )}
        </div>
      )}
      <ul
        className={styles['panels']}
        data-many={!few}
        style={{ '--columns': shared ? talks.length : (COLUMNS[talks.length] ?? 4) }}
      >
        {talks.map((talk) => (
          <TeamPanel
            key={talk.team}
            talk={talk}
            view={view}
            count={count}
            card={card}
            roomy={few}
            shared={shared !== null}
            left={left}
          />
        ))}
      </ul>
    </div>
  );
}
