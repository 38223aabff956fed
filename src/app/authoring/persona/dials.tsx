import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { type Studio } from '#app/authoring/document/studio-store.ts';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { inFile, turn, type Act } from './acts.ts';
import type { PersonaParts } from './persona-parts.ts';
import type { Shipped } from './shipped.ts';
import { dialsFor } from './tuning/dials.ts';
import { readDial } from './tuning/read-dial.ts';
import { readStartDial, startDialsFor, turnStartDial } from './tuning/start-dials.ts';
import styles from './persona-view.module.css';

/** The customer tuned in plain sentences, each with what it does. */
export function Dials({
  files,
  shipped,
  parts,
  act,
}: {
  readonly files: Studio['files'];
  readonly shipped: Shipped;
  readonly parts: PersonaParts;
  readonly act: (done: Act) => void;
}) {
  return (
    <FieldGroup
      title="How they are"
      help={
        parts.file === null
          ? 'As the kind has it. The first change makes this customer one of their own, kept with the scenario.'
          : `Kept in ${parts.file}, with the scenario.`
      }
    >
      {startDialsFor(parts.merged).map((dial) => (
        <div key={dial.name} className={styles['dial']}>
          <SegmentedChoice
            legend={dial.question}
            layout="stack"
            options={dial.choices.map((choice) => ({
              value: choice.value,
              label: choice.label,
              hint: choice.effect,
            }))}
            value={readStartDial(dial, files[SCENARIO_FILE]?.data, parts.merged) ?? ''}
            onChange={(choice) =>
              act(
                inFile(files, SCENARIO_FILE, dial.question, (source) =>
                  turnStartDial(source, dial, choice, parts.merged),
                ),
              )
            }
          />
        </div>
      ))}
      {dialsFor(parts.archetype).map((dial) => {
        const value = readDial(dial, parts.own, parts.archetype);
        return (
          <div key={dial.id} className={styles['dial']}>
            <SegmentedChoice
              legend={dial.question}
              layout="stack"
              options={dial.choices.map((choice) => ({
                value: choice.value,
                label: choice.label,
                hint: choice.effect,
              }))}
              value={value ?? ''}
              onChange={(choice) => act(turn(files, shipped, parts, dial, choice))}
            />
            {value === null && (
              <p className={styles['otherwise']}>
                Its own way: the file says something here that none of these sentences says. Choosing one puts
                it first.
              </p>
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}
