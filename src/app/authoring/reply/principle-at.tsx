import type { Path } from '#core/check/raw.ts';
import { isMarkerId, markerOf } from '#core/rubric/markers.ts';
import { LENSES, PRINCIPLES } from '#core/rubric/principles.ts';
import { Combobox } from '#app/authoring/fields/combobox.tsx';
import type { ComboboxOption } from '#app/authoring/fields/match-options.ts';
import { useAt } from '#app/authoring/inspector/bound-fields.tsx';
import { useFindingsAt } from '#app/authoring/inspector/findings-at.ts';
import { textIn } from '#app/authoring/inspector/raw-at.ts';
import { useEdits } from '#app/authoring/inspector/use-edits.ts';
import styles from './reply.module.css';

const SUGGESTED = 'Fits what this reply shows';

/** The principle that a feedback rests on; those that belong to the reply’s behaviours come first. */
export function PrincipleAt({ path, markers }: { readonly path: Path; readonly markers: readonly string[] }) {
  const value = textIn(useAt(path));
  const findings = useFindingsAt(path);
  const { set } = useEdits();
  const held = PRINCIPLES.get(value);
  return (
    <Combobox
      label="Principle"
      help={held ? held.asks : 'What it rests on, by number or name.'}
      findings={findings}
      value={value}
      options={optionsFor(markers)}
      renderOption={(option) => (
        <>
          <strong>{option.label}</strong>{' '}
          <span className={styles['soft']}>{PRINCIPLES.get(option.value)?.asks}</span>
        </>
      )}
      nothing="No principle fits these words."
      onPick={(principle) => set(path, principle, 'Principle')}
    />
  );
}

function optionsFor(markers: readonly string[]): readonly ComboboxOption[] {
  const fitting = new Set(markers.flatMap((id) => (isMarkerId(id) ? markerOf(id).principles : [])));
  const all = LENSES.flatMap((lens) =>
    lens.principles.map(({ id, title, asks }) => ({
      value: id,
      label: `${id} ${title}`,
      group: lens.title,
      keywords: asks,
    })),
  );
  const suggested = all.filter(({ value }) => fitting.has(value));
  return [
    ...suggested.map((option) => ({ ...option, group: SUGGESTED })),
    ...all.filter(({ value }) => !fitting.has(value)),
  ];
}
