import { useMemo } from 'react';
import type { DraftBeat, DraftEnding } from '#formats/scenario/draft/draft.ts';
import { draftOf, useStudio } from '#app/authoring/document/use-studio.ts';
import { Combobox } from '#app/authoring/fields/combobox.tsx';
import type { FieldProps } from '#app/authoring/fields/field.tsx';
import type { ComboboxOption } from '#app/authoring/fields/match-options.ts';
import { useAt, type AtProps } from './bound-fields.tsx';
import { useFindingsAt } from './findings-at.ts';
import { textIn } from './raw-at.ts';
import { useEdits } from './use-edits.ts';

export type PlaceKind = 'beat' | 'ending';

/** A beat or an ending that a part of the scenario names. */
export function PlaceAt({
  path,
  label,
  kinds,
  labelHidden = false,
  ...field
}: AtProps & Pick<FieldProps, 'ref' | 'labelHidden'> & { readonly kinds: readonly PlaceKind[] }) {
  const value = useAt(path);
  const findings = useFindingsAt(path);
  const options = usePlaceOptions(kinds);
  const { set } = useEdits();
  return (
    <Combobox
      {...field}
      label={label}
      labelHidden={labelHidden}
      findings={findings}
      value={textIn(value)}
      options={options}
      renderOption={(option) => <PlaceOption option={option} />}
      nothing="No beat or ending fits these words."
      onPick={(place) => set(path, place, label)}
    />
  );
}

interface PlaceOptionData extends ComboboxOption {
  readonly words: string;
}

/** Where something may lead, found by its name and by what is said there. */
function usePlaceOptions(kinds: readonly PlaceKind[]): readonly PlaceOptionData[] {
  const beats = useStudio((studio) => draftOf(studio).beats);
  const endings = useStudio((studio) => draftOf(studio).endings);
  const withBeats = kinds.includes('beat');
  const withEndings = kinds.includes('ending');
  return useMemo(
    () => [...(withBeats ? beats.map(beatOption) : []), ...(withEndings ? endings.map(endingOption) : [])],
    [beats, endings, withBeats, withEndings],
  );
}

function PlaceOption({ option }: { readonly option: PlaceOptionData }) {
  return (
    <>
      <strong>{option.label}</strong> {option.words}
    </>
  );
}

function beatOption({ id, says }: DraftBeat): PlaceOptionData {
  const words = shorten(says.at(-1)?.variants[0] ?? '');
  return { value: id, label: id, group: 'Beats', keywords: words, words };
}

function endingOption({ id, title }: DraftEnding): PlaceOptionData {
  return { value: id, label: id, group: 'Endings', keywords: title, words: title };
}

/** Letters of a line that stand beside a name. */
const SHOWN = 70;

function shorten(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN).trimEnd()} …`;
}
