import { useMemo, useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { ConsoleView } from '#protocol/views.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { Switch } from '#app/ui/switch.tsx';
import { actionsFor, type Action, type Question } from './actions.ts';
import type { SCREEN_KEYS } from './action-list.ts';
import { ConsoleBar } from './console-bar.tsx';
import { Dialogs } from './dialogs.tsx';
import { FacilitatorCard } from './facilitator-card.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { JoinCard } from './join-card.tsx';
import { minorityBranches } from './minority-branches.ts';
import { NowPanel } from './now-panel.tsx';
import { ObserverPanel } from './observer-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { ProjectorPreview } from './projector-preview.tsx';
import { playRecord } from '#room/record-talks.ts';
import { roomMoment } from './room-moment.ts';
import { SecondConsole } from './second-console.tsx';
import { TalkPanel } from './talk-panel.tsx';
import type { Console as Connection } from './use-console.ts';
import { useConsoleKeys } from './use-console-keys.ts';
import { useHands } from './use-hands.ts';
import { VotesPanel } from './votes-panel.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import styles from './console.module.css';

const COUNTING: ReadonlySet<string> = new Set(['voting', 'paused', 'closed']);
const FINISHED: ReadonlySet<string> = new Set(['ended', 'stopped', 'minority', 'debrief']);

export interface ConsoleProps {
  readonly connection: Connection;
  readonly view: ConsoleView;
  readonly scenario: Scenario;
  readonly analyst: Analyst;
  /** Where phones reach the room; none where this browser serves it. */
  readonly origins: readonly string[];
  readonly onProjector: () => void;
  /** Of this console, with its key; null where this very tab serves the room. */
  readonly ownAddress: string | null;
}

/** The facilitator’s console of a room that is open. */
export function Console({
  connection,
  view,
  scenario,
  analyst,
  origins,
  onProjector,
  ownAddress,
}: ConsoleProps) {
  const { followed, give, notice, waiting } = connection;
  const { record, step } = view;
  const phones = origins.length > 0;
  const [question, setQuestion] = useState<Question | null>(null);
  const [help, setHelp] = useState(false);
  const [letters, setLetters] = useState(true);
  const [verdicts, setVerdicts] = useState(true);
  const [notes, setNotes] = useState(true);
  const [handKeys, setHandKeys] = useState(!phones);
  const [seconds, setSeconds] = useState<number | null>(null);

  const played = useMemo(() => playRecord(scenario, record), [scenario, record]);
  const moment = useMemo(() => roomMoment(scenario, view, played), [scenario, view, played]);
  const hasMinority = useMemo(() => minorityBranches(scenario, record).length > 0, [scenario, record]);
  const actions = actionsFor({ view, moment, seconds, open: verdicts, hasMinority });
  const onAction = ({ does }: Action) => {
    if ('asks' in does) setQuestion(does.asks);
    else void give(does.command);
  };
  const countHand = useHands(view, give);
  const counting = COUNTING.has(step.stage) && moment.talks.length > 0;
  const [only] = moment.talks;
  const keyed = counting && handKeys && moment.talks.length === 1 && only ? only : null;
  const screens: Record<keyof typeof SCREEN_KEYS, () => void> = {
    notes: () => setNotes((open) => !open),
    verdicts: () => setVerdicts((shown) => !shown),
    projector: onProjector,
    help: () => setHelp(true),
  };
  useConsoleKeys({
    listening: question === null && !help,
    letters,
    hands: new Set(keyed?.replies.map(({ letter }) => letter)),
    ...actions,
    onAction,
    onHand: (letter, change) => keyed && countHand(keyed.team, letter, change),
    onScreen: (key) => screens[key](),
  });
  const votes = followed.count?.talks.reduce((sum, each) => sum + each.votes + each.hands, 0) ?? 0;

  return (
    <div className={styles['console']}>
      <ConsoleBar
        view={view}
        count={followed.count}
        phones={phones}
        connection={followed.connection}
        onProjector={onProjector}
        onHelp={() => setHelp(true)}
      />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <NowPanel
            view={view}
            moment={moment}
            actions={actions}
            advises={verdicts}
            onAction={onAction}
            seconds={seconds}
            onSeconds={setSeconds}
            notice={notice}
            waits={waiting > 0 && followed.connection !== 'live'}
          />
          {step.stage === 'lobby' && <JoinCard code={view.room.code} origins={origins} />}
          {!played.ok && (
            <ErrorPanel title="The verdicts cannot be shown" tint="caution" details={played.message}>
              <p>
                This app has another version of the scenario than the room. The room itself goes on as before.
              </p>
            </ErrorPanel>
          )}
          {moment.talks.map((talk) => (
            <TalkPanel
              key={talk.team}
              talk={talk}
              view={view}
              customer={scenario.customer.name}
              verdicts={verdicts}
              onHand={counting ? (letter, change) => countHand(talk.team, letter, change) : null}
            />
          ))}
          {verdicts && <ObserverPanel view={view} moment={moment} played={played} />}
          {counting && (
            <Switch
              label="Count hands with the letter keys"
              hint="A adds a hand for reply A, Shift and A takes one away."
              checked={handKeys}
              onChange={setHandKeys}
            />
          )}
          {FINISHED.has(step.stage) && (
            <Panel title="Votes and sheet" look="ruled">
              <VotesPanel scenario={scenario} record={record} />
            </Panel>
          )}
        </div>
        <aside className={styles['side']} aria-label="Beside the talk">
          <ProjectorPreview view={view} votes={votes} phones={phones} />
          <Switch
            label="For your eyes only"
            hint="Verdicts, advice, and votes that the wall does not show yet. Hide them where this screen might be mirrored."
            checked={verdicts}
            onChange={setVerdicts}
          />
          <details
            className={styles['notes']}
            open={notes}
            onToggle={({ currentTarget }) => setNotes(currentTarget.open)}
          >
            <summary>Facilitator’s card</summary>
            <FacilitatorCard scenario={scenario} />
          </details>
          <Panel title="Nicknames" level={3} look="ruled">
            <PeoplePanel view={view} give={give} />
          </Panel>
          {step.stage !== 'lobby' && (
            <Disclosure summary="How to join">
              <JoinCard code={view.room.code} origins={origins} />
            </Disclosure>
          )}
          {ownAddress !== null && (
            <Disclosure summary="Lead from a tablet">
              <SecondConsole address={ownAddress} />
            </Disclosure>
          )}
        </aside>
      </div>
      <Dialogs
        open={question}
        view={view}
        moment={moment}
        scenario={scenario}
        analyst={analyst}
        give={give}
        onClose={() => setQuestion(null)}
      />
      {help && <HelpDialog onClose={() => setHelp(false)} letters={letters} onLetters={setLetters} />}
    </div>
  );
}
