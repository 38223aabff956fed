import { EXAMPLES } from '#core/rubric/examples.ts';
import { isMarkerId, MARKER_IDS, markerOf } from '#core/rubric/markers.ts';
import { SKILLS } from '#core/model/words.ts';
import { Combobox } from '#app/authoring/fields/combobox.tsx';
import type { FieldProps } from '#app/authoring/fields/field.tsx';
import type { ComboboxOption } from '#app/authoring/fields/match-options.ts';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import { MarkerWords, strengthOf } from './marker-words.tsx';

/** Every behaviour of the rubric, by skill, those shown before those lapsed. Found by label, sign, code and example. */
const OPTIONS: readonly ComboboxOption[] = SKILLS.flatMap((skill) =>
  MARKER_IDS.filter((id) => markerOf(id).skill === skill).map((id) => {
    const marker = markerOf(id);
    return {
      value: id,
      label: marker.label,
      group: SKILL_WORDS[skill].act,
      keywords: `${id} ${marker.code} ${strengthOf(marker)} ${EXAMPLES[id]}`,
    };
  }),
);

/** Looks for a behaviour to add. */
export function MarkerCombobox({
  label,
  without,
  onPick,
  ...field
}: FieldProps & {
  readonly label: string;
  /** Those that are there already. */
  readonly without: readonly string[];
  readonly onPick: (marker: string) => void;
}) {
  return (
    <Combobox
      {...field}
      label={label}
      labelHidden
      value={null}
      options={OPTIONS.filter(({ value }) => !without.includes(value))}
      placeholder="Look for a behaviour: “sorry”, “one question”, “lapse” …"
      nothing="No behaviour of the rubric fits these words."
      renderOption={({ value }) =>
        isMarkerId(value) ? <MarkerWords marker={value} withSkill={false} example={EXAMPLES[value]} /> : value
      }
      onPick={onPick}
    />
  );
}
