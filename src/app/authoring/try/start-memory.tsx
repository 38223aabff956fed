import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import type { CounterSpec, Situation } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { counterWords, flagWords } from '#app/authoring/words/memory-words.ts';
import { StartPick } from './start-pick.tsx';
import type { Trial } from './trial.ts';
import type { TrialStore } from './trial-store.ts';
import { withValue } from './with-value.ts';
import styles from './start-form.module.css';

/** Notes on the turn under way; before a talk begins there is none. */
const OF_THE_TURN = new Set(['eased', 'heard-now', 'warned-now', 'rose', 'sorry', 'loops', 'turns']);

/** Counters and flags at the start, each as talks come here until the author sets it. */
export function StartMemory({
  scenario,
  trial,
  store,
  usual,
}: {
  readonly scenario: Scenario;
  readonly trial: Trial;
  readonly store: TrialStore;
  readonly usual: Situation;
}) {
  const { persona } = scenario;
  const counters: Record<string, CounterSpec> = {
    ...LEDGER_COUNTERS,
    ...persona.counters,
    ...scenario.counters,
  };
  const flags: Record<string, boolean> = { ...LEDGER_FLAGS, ...persona.flags, ...scenario.flags };
  const { at } = trial;
  return (
    <div className={styles['memory']}>
      {Object.entries(counters).map(([name, { min, max }]) =>
        OF_THE_TURN.has(name) ? null : (
          <StartPick
            key={name}
            label={counterWords(name)}
            value={String(at.counters[name] ?? '')}
            options={[
              { value: '', label: `${usual.counters[name] ?? min} (usual here)` },
              ...Array.from({ length: max - min + 1 }, (_, i) => ({
                value: String(min + i),
                label: String(min + i),
              })),
            ]}
            onPick={(value) =>
              store.setState({
                at: {
                  ...at,
                  counters: withValue(at.counters, name, value === '' ? undefined : Number(value)),
                },
              })
            }
          />
        ),
      )}
      {Object.keys(flags).map((name) =>
        OF_THE_TURN.has(name) ? null : (
          <StartPick
            key={name}
            label={flagWords(name)}
            value={String(at.flags[name] ?? '')}
            options={[
              { value: '', label: `${usual.flags[name] === true ? 'Yes' : 'No'} (usual here)` },
              { value: 'true', label: 'Yes' },
              { value: 'false', label: 'No' },
            ]}
            onPick={(value) =>
              store.setState({
                at: { ...at, flags: withValue(at.flags, name, value === '' ? undefined : value === 'true') },
              })
            }
          />
        ),
      )}
    </div>
  );
}
