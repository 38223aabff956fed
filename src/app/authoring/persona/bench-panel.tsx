import { isMarkerId } from '#core/rubric/markers.ts';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { MarkerCombobox } from '#app/authoring/reply/marker-combobox.tsx';
import { MarkerWords } from '#app/authoring/reply/marker-words.tsx';
import { changeWords } from '#app/authoring/try/change-words.ts';
import { inSentence } from '#app/authoring/words/memory-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { EMPTY_BENCH, type Bench, type BenchRun, type Heard } from './bench.ts';
import styles from './bench-panel.module.css';

/** Try markers on the customer and watch the mood move: each is one turn of a talk in which nothing else happens. */
export function BenchPanel({
  bench,
  run,
  onChange,
}: {
  readonly bench: Bench;
  readonly run: BenchRun;
  readonly onChange: (bench: Bench) => void;
}) {
  const { steps, left } = run;
  const last = steps.at(-1);
  return (
    <FieldGroup
      title="Try something on them"
      help="Each behaviour is one turn of a talk in which nothing else is said."
      aside={
        <Button look="quiet" disabled={bench === EMPTY_BENCH} onClick={() => onChange(EMPTY_BENCH)}>
          <Icon name="replay" size={18} />
          Start over
        </Button>
      }
    >
      {left === null && (
        <MarkerCombobox
          label="Behaviour to try"
          without={[]}
          onPick={(marker) => {
            if (isMarkerId(marker)) onChange({ ...bench, heard: [...bench.heard, marker] });
          }}
        />
      )}
      {left !== null && (
        <p className={styles['left']}>They have left. Start over, or take the last one back.</p>
      )}
      {steps.length > 0 && (
        <>
          <ol className={styles['log']} aria-label="What they heard">
            {steps.map((step, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same may be heard twice; its place tells it apart
              <li key={place} className={styles['step']}>
                <MarkerWords marker={step.marker} withSkill={false} />
                <p className={styles['effect']}>{effectOf(step)}</p>
              </li>
            ))}
          </ol>
          <div>
            <Button
              look="quiet"
              onClick={() => onChange({ ...bench, heard: bench.heard.slice(0, steps.length - 1) })}
            >
              <Icon name="undo" size={18} />
              Take back the last
            </Button>
          </div>
        </>
      )}
      <LiveRegion message={last ? effectOf(last) : ''} turn={steps.length} />
    </FieldGroup>
  );
}

function effectOf({ moods, changes, left }: Heard): string {
  const moved = moods.map(({ label, before, after }) =>
    before.label === after.label
      ? `${label}: ${inSentence(after.label)}, as before`
      : `${label}: ${inSentence(before.label)} → ${inSentence(after.label)}`,
  );
  return [...moved, ...changes.map(changeWords), ...(left === null ? [] : [`they leave (${left})`])].join(
    ' · ',
  );
}
