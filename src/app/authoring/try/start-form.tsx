import type { Persona, Scenario } from '#core/model/scenario.ts';
import { useStudio } from '#app/authoring/document/use-studio.ts';
import type { Selection } from '#app/authoring/document/selection.ts';
import { useProof } from '#app/authoring/proof/use-proof.ts';
import { inSentence } from '#app/authoring/words/memory-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { Rehearsal } from './rehearse.ts';
import { StartMemory } from './start-memory.tsx';
import { StartPick } from './start-pick.tsx';
import { EMPTY_STANDPOINT, type Trial } from './trial.ts';
import type { TrialStore } from './trial-store.ts';
import { withValue } from './with-value.ts';
import styles from './start-form.module.css';

/** A mood that is called so needs no second name. */
const named = (label: string) => (label.toLowerCase() === 'mood' ? '' : `: ${inSentence(label)}`);

/** Longer openings are cut, so that the list of beats stays a list. */
const OPENING_LETTERS = 44;

/** Where the talk begins: at which beat, in which mood, with what behind it. */
export function StartForm({
  scenario,
  trial,
  store,
  rehearsal,
}: {
  readonly scenario: Scenario;
  readonly trial: Trial;
  readonly store: TrialStore;
  readonly rehearsal: Rehearsal;
}) {
  const { lastWhole } = useProof();
  const beat = rehearsal.scenario.start;
  const moods = lastWhole?.solved?.beats[beat]?.moods;
  const selected = beatOf(useStudio(({ selection }) => selection));
  const elsewhere = selected !== undefined && selected !== beat && Object.hasOwn(scenario.beats, selected);
  const begin = (from: string | null) => store.setState({ beat: from, at: EMPTY_STANDPOINT, said: [] });
  const { regions, counters, flags } = trial.at;
  const isUsual = [regions, counters, flags].every((part: object) => Object.keys(part).length === 0);

  return (
    <div className={styles['form']}>
      <div className={styles['row']}>
        <StartPick
          label="From"
          wide
          value={beat}
          options={Object.values(scenario.beats).map(({ id, says }) => ({
            value: id,
            label: `${id === scenario.start ? `${id} (start)` : id} · ${opening(says[0]?.variants[0] ?? '')}`,
          }))}
          onPick={(id) => begin(id === scenario.start ? null : id)}
        />
        {elsewhere && (
          <Button look="quiet" onClick={() => begin(selected)}>
            From “{selected}”, which is selected
          </Button>
        )}
      </div>
      <div className={styles['row']}>
        {Object.entries(scenario.persona.regions).map(([id, region]) => (
          <StartPick
            key={id}
            label={id === scenario.persona.mood ? `in mood${named(region.label)}` : inSentence(region.label)}
            value={trial.at.regions[id] ?? ''}
            options={[
              {
                value: '',
                label: `${stateLabel(scenario.persona, id, rehearsal.usual.regions[id])} ${rehearsal.onTheWay ? '(usual here)' : '(at the start)'}`,
              },
              ...Object.entries(region.states).map(([state, { label }]) => ({
                value: state,
                label:
                  moods?.[id] && !moods[id].includes(state) ? `${label} (no real talk is so here)` : label,
              })),
            ]}
            onPick={(state) =>
              store.setState({
                at: {
                  ...trial.at,
                  regions: withValue(trial.at.regions, id, state === '' ? undefined : state),
                },
              })
            }
          />
        ))}
      </div>
      <Disclosure summary="What lies behind it">
        <StartMemory scenario={scenario} trial={trial} store={store} usual={rehearsal.usual} />
      </Disclosure>
      {!isUsual && (
        <Button look="quiet" onClick={() => store.setState({ at: EMPTY_STANDPOINT })}>
          As it usually is here
        </Button>
      )}
    </div>
  );
}

function beatOf(selection: Selection): string | undefined {
  return selection.kind === 'beat' || selection.kind === 'reply' ? selection.beat : undefined;
}

function opening(line: string): string {
  return line.length > OPENING_LETTERS ? `${line.slice(0, OPENING_LETTERS).trimEnd()}…` : line;
}

function stateLabel({ regions }: Persona, region: string, state: string | undefined): string {
  return regions[region]?.states[state ?? '']?.label ?? '';
}
