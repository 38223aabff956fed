import { useDeferredValue, useMemo, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { Scenario } from '#core/model/scenario.ts';
import { moodOf } from '#runtime/mood.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import { useProof } from '#app/authoring/proof/use-proof.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Waiting } from '#app/ui/waiting.tsx';
import { NowChoices } from './now-choices.tsx';
import { rehearse, type Rehearsal } from './rehearse.ts';
import { StartForm } from './start-form.tsx';
import { StopNotice } from './stop-notice.tsx';
import { TalkLog } from './talk-log.tsx';
import { rewind, say, trialOf } from './trial-store.ts';
import { TrialTools } from './trial-tools.tsx';
import { useWholeScenario } from './use-whole-scenario.ts';
import styles from './try-panel.module.css';

/** Play from any beat in any mood, beside the editor: the talk is replayed against the scenario of now after every edit. */
export function TryPanel() {
  const { scenario, broken } = useWholeScenario();
  const { proof, state, detail } = useProof();
  // A long talk is replayed after the letters just typed are on the screen.
  const played = useDeferredValue(scenario);
  if (played) return <Trying scenario={played} broken={broken} />;
  if (state === 'failed') {
    return (
      <ErrorPanel title="This cannot be tried just now" {...(detail !== null && { details: detail })}>
        <p>The part that checks the scenario did not start. Load the page again; your text is kept.</p>
      </ErrorPanel>
    );
  }
  if (proof === null || !broken) return <Waiting what="the talk" />;
  return (
    <EmptyState title="Nothing to play yet">
      <p>
        Something in the text still keeps it from being played. “Proof” lists what, each with a way to mend
        it; the talk begins here as soon as that is done.
      </p>
    </EmptyState>
  );
}

function Trying({ scenario, broken }: { readonly scenario: Scenario; readonly broken: boolean }) {
  const studio = useStudioStore();
  const store = trialOf(studio);
  const trial = useStore(store);
  const panel = useRef<HTMLElement>(null);
  const rehearsal = useMemo(() => rehearse(scenario, trial), [scenario, trial]);
  const { now } = rehearsal.transcript;

  const choose = (reply: string) => {
    if (!now) return;
    if (rehearsal.stopped) rewind(store, rehearsal.stopped.at);
    say(store, { beat: now.beat, reply });
    if (!trial.follow) return;
    const next = rehearse(scenario, store.getState()).transcript;
    if (next.now) studio.select({ kind: 'beat', beat: next.now.beat });
    else if (next.ending) studio.select({ kind: 'ending', ending: next.ending.id });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
    const place = '123456'.indexOf(event.key);
    const reply = place < 0 ? undefined : now?.offered[place];
    if (!reply) return;
    event.preventDefault();
    choose(reply.id);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- number keys are a second way to press the replies' buttons
    <section
      ref={panel}
      className={styles['panel']}
      aria-label="Try it"
      data-temperament={scenario.persona.temperament}
      onKeyDown={onKeyDown}
    >
      {broken && (
        <p className={styles['older']}>
          The text has errors just now. This is the last version that could be played.
        </p>
      )}
      <StartForm scenario={scenario} trial={trial} store={store} rehearsal={rehearsal} />
      <TalkLog rehearsal={rehearsal} />
      {rehearsal.stopped && (
        <StopNotice stop={rehearsal.stopped} onAccept={() => rewind(store, rehearsal.stopped?.at ?? 0)} />
      )}
      <NowChoices rehearsal={rehearsal} seed={trial.seed} onChoose={choose} />
      <TrialTools trial={trial} store={store} rehearsal={rehearsal} />
      <LiveRegion message={spoken(rehearsal)} turn={rehearsal.transcript.turns.length} />
    </section>
  );
}

/** What a screen reader hears when the talk has moved. */
function spoken({ scenario, transcript }: Rehearsal): string {
  const { turns, now, ending, situation } = transcript;
  if (turns.length === 0) return '';
  if (ending) return `The talk has ended: ${ending.title}.`;
  const { label } = moodOf(scenario.persona, situation);
  return now ? `${scenario.customer.name}, ${label}: ${now.line}` : '';
}
