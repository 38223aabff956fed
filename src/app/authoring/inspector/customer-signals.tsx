import { entriesOf, listOf, textOf } from '#core/check/raw.ts';
import { isMarkerId, markerOf } from '#core/rubric/markers.ts';
import { insertAt, removeAt } from '#formats/yaml/edit-source.ts';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { MarkerCombobox } from '#app/authoring/reply/marker-combobox.tsx';
import { MarkerWords } from '#app/authoring/reply/marker-words.tsx';
import { usePersonaFile } from '#app/authoring/vocabulary/use-vocabulary.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { useAt } from './bound-fields.tsx';
import { useFindingsAt } from './findings-at.ts';
import { useEdits } from './use-edits.ts';

const PATH = ['customer', 'signals'] as const;

/** What else calms or stings this customer: markers that count as one of the persona’s signals for them. */
export function CustomerSignals() {
  const persona = usePersonaFile();
  const tuned = entriesOf(useAt(PATH));
  const findings = useFindingsAt(PATH);
  const { make, set } = useEdits();
  const signals = Object.entries(persona?.signals ?? {});
  if (signals.length === 0) return null;
  return (
    <FieldGroup
      title="What moves them"
      help="Behaviours that have the same effect on this customer as those the persona knows already."
      findings={findings}
    >
      <div>
        {signals.map(([signal, usual]) => {
          const own = listOf(tuned.find(([name]) => name === signal)?.[1]).flatMap(
            (marker) => textOf(marker) ?? [],
          );
          const path = [...PATH, signal];
          return (
            <Disclosure
              key={signal}
              startsOpen={own.length > 0}
              summary={`${signal.replaceAll('-', ' ')}${own.length > 0 ? ` (${own.length} added)` : ''}`}
            >
              <p>
                Usually:{' '}
                {usual.map((marker) => (isMarkerId(marker) ? markerOf(marker).label : marker)).join('; ')}.
              </p>
              <ListEditor
                label={`Also counts as “${signal.replaceAll('-', ' ')}”`}
                look="rows"
                items={own}
                nameOf={(marker) => `“${isMarkerId(marker) ? markerOf(marker).label : marker}”`}
                onRemove={(index) =>
                  make(`Take a behaviour out of “${signal}”`, (source) =>
                    removeAt(source, own.length > 1 ? [...path, index] : tuned.length > 1 ? path : PATH),
                  )
                }
                render={(marker) => <MarkerWords marker={marker} />}
              />
              <MarkerCombobox
                label={`Add to “${signal.replaceAll('-', ' ')}”`}
                without={[...usual, ...own]}
                onPick={(marker) =>
                  own.length === 0
                    ? set(path, [marker], `“${signal}”`)
                    : make(`Add to “${signal}”`, (source) => insertAt(source, path, own.length, marker))
                }
              />
            </Disclosure>
          );
        })}
      </div>
    </FieldGroup>
  );
}
