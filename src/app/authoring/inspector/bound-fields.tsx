import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import type { ReactNode } from 'react';
import type { Path } from '#core/check/raw.ts';
import { insertAt, moveTo, removeAt } from '#formats/yaml/edit-source.ts';
import { draftOf, useStudio } from '#app/authoring/document/use-studio.ts';
import { ChoiceField, type Choice } from '#app/authoring/fields/choice-field.tsx';
import { FlagField } from '#app/authoring/fields/flag-field.tsx';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { NumberField } from '#app/authoring/fields/number-field.tsx';
import { TextField } from '#app/authoring/fields/text-field.tsx';
import { useFindingsAt } from './findings-at.ts';
import { rawAt, textIn } from './raw-at.ts';
import { useEdits } from './use-edits.ts';

/** Fields that hold a part of the scenario: they show what its file says there, change it, and say what is found there. */

export interface AtProps {
  readonly path: Path;
  readonly label: string;
  readonly help?: ReactNode;
  /** Left empty, the field is taken out of the file. */
  readonly optional?: boolean;
}

/** What the scenario’s file has at a path; the same object until it is changed. */
export function useAt(path: Path): unknown {
  return useStudio(({ files }) => rawAt(files[SCENARIO_FILE]?.data, path));
}

export interface TextAtProps extends AtProps {
  readonly rows?: number;
  readonly placeholder?: string;
  /** Figures beside the label, worked out from the text. */
  readonly renderFigures?: (text: string) => ReactNode;
  /** Words of the talk are in the language of the scenario; names of things are not. */
  readonly isProse?: boolean;
  readonly list?: string;
  readonly labelHidden?: boolean;
}

export function TextAt({
  path,
  label,
  optional = false,
  renderFigures,
  isProse = true,
  ...field
}: TextAtProps) {
  const text = textIn(useAt(path));
  const findings = useFindingsAt(path);
  const language = useStudio((studio) => draftOf(studio).language);
  const { set } = useEdits();
  return (
    <TextField
      {...field}
      label={label}
      optional={optional}
      value={text}
      findings={findings}
      {...(renderFigures && { aside: renderFigures(text) })}
      {...(isProse && language !== '' && { lang: language })}
      onChange={(next) => set(path, optional && next.trim() === '' ? undefined : next, label)}
    />
  );
}

export function NumberAt({
  path,
  label,
  ...field
}: AtProps & { readonly min: number; readonly max: number; readonly step?: number }) {
  const value = useAt(path);
  const findings = useFindingsAt(path);
  const { set } = useEdits();
  return (
    <NumberField
      {...field}
      label={label}
      value={typeof value === 'number' ? value : undefined}
      findings={findings}
      onChange={(next) => set(path, next, label)}
    />
  );
}

export function ChoiceAt({
  path,
  label,
  optional = false,
  ...field
}: AtProps & { readonly choices: readonly Choice[]; readonly none?: string }) {
  const value = useAt(path);
  const findings = useFindingsAt(path);
  const { set } = useEdits();
  return (
    <ChoiceField
      {...field}
      label={label}
      clearable={optional}
      value={value === undefined || value === null ? undefined : textIn(value)}
      findings={findings}
      onChange={(next) => set(path, next === '' ? undefined : next, label)}
    />
  );
}

/** A flag of the format; one that is off stands nowhere in the file. */
export function FlagAt({ path, label, help }: AtProps) {
  const value = useAt(path);
  const findings = useFindingsAt(path);
  const { set } = useEdits();
  return (
    <FlagField
      label={label}
      {...(help !== undefined && { help })}
      value={value === true}
      findings={findings}
      onChange={(isOn) => set(path, isOn ? true : undefined, label)}
    />
  );
}

/** Entries of a list at a path: added at its end, moved, taken out. */
export function ListAt({
  path,
  label,
  entryName,
  fresh,
  render,
  ...list
}: {
  readonly path: Path;
  readonly label: string;
  readonly help?: ReactNode;
  readonly labelHidden?: boolean;
  /** “policy”, for its buttons. */
  readonly entryName: string;
  readonly fresh: Parameters<typeof insertAt>[3];
  readonly render: (entryPath: Path, index: number) => ReactNode;
  readonly least?: number;
  readonly most?: number;
  readonly empty?: ReactNode;
  readonly look?: 'cards' | 'texts' | 'rows';
}) {
  const value = useAt(path);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const findings = useFindingsAt(path, 'here');
  const { make, set } = useEdits();
  return (
    <ListEditor
      {...list}
      label={label}
      findings={findings}
      items={items}
      nameOf={(_, index) => `${entryName} ${index + 1}`}
      addLabel={`Add ${/^[aeiou]/.test(entryName) ? 'an' : 'a'} ${entryName}`}
      onAdd={() =>
        Array.isArray(value)
          ? make(`Add to “${label}”`, (source) => insertAt(source, path, items.length, fresh))
          : set(path, [fresh], label)
      }
      onRemove={(index) =>
        make(`Remove ${entryName} ${index + 1}`, (source) => removeAt(source, [...path, index]))
      }
      onMove={(from, to) =>
        make(`Move ${entryName} ${from + 1}`, (source) => moveTo(source, [...path, from], to))
      }
      render={(_, index) => render([...path, index], index)}
    />
  );
}

/** A list of texts, each in a field of its own. */
export function TextsAt({
  rows = 2,
  ...list
}: Omit<Parameters<typeof ListAt>[0], 'fresh' | 'render'> & { readonly rows?: number }) {
  return (
    <ListAt
      {...list}
      fresh=""
      look="rows"
      render={(path, index) => (
        <TextAt path={path} rows={rows} label={`${capital(list.entryName)} ${index + 1}`} labelHidden />
      )}
    />
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
