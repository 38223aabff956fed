import { isMarkerId, markerOf } from '#core/rubric/markers.ts';
import { listOf, type Path } from '#core/check/raw.ts';
import { insertAt, moveTo, removeAt } from '#formats/yaml/edit-source.ts';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { useAt } from '#app/authoring/inspector/bound-fields.tsx';
import { useFindingsAt } from '#app/authoring/inspector/findings-at.ts';
import { useEdits } from '#app/authoring/inspector/use-edits.ts';
import { textIn } from '#app/authoring/inspector/raw-at.ts';
import { MarkerCombobox } from './marker-combobox.tsx';
import { MarkerMood } from './marker-mood.tsx';
import { MarkerWords } from './marker-words.tsx';
import styles from './reply.module.css';

/** As the format has it. */
const MOST_MARKERS = 6;

const wordsOf = (marker: string) => (isMarkerId(marker) ? markerOf(marker).label : marker);

/** What an observer would tick in this reply, in the order it is heard, and what each does to this customer. */
export function MarkerList({ path }: { readonly path: Path }) {
  const value = useAt(path);
  const markers = listOf(value).map(textIn);
  const findings = useFindingsAt(path);
  const { make, set } = useEdits();
  return (
    <div className={styles['part']}>
      <ListEditor
        label="What an observer would tick"
        help="In the order it is heard: an acknowledgement before an offer counts as said before it."
        findings={findings}
        look="rows"
        items={markers}
        empty="Nothing yet. A reply shows at least one behaviour."
        nameOf={(marker) => `“${wordsOf(marker)}”`}
        onMove={(from, to) => make('Move a behaviour', (source) => moveTo(source, [...path, from], to))}
        onRemove={(index) =>
          make(`Remove “${wordsOf(markers[index] ?? '')}”`, (source) => removeAt(source, [...path, index]))
        }
        render={(marker) => (
          <div className={styles['marker']}>
            <MarkerWords marker={marker} />
            <MarkerMood marker={marker} />
          </div>
        )}
      />
      {markers.length < MOST_MARKERS && (
        <MarkerCombobox
          label="Add a behaviour"
          without={markers}
          onPick={(marker) =>
            Array.isArray(value)
              ? make(`Add “${wordsOf(marker)}”`, (source) => insertAt(source, path, markers.length, marker))
              : set(path, [marker], 'What an observer would tick')
          }
        />
      )}
    </div>
  );
}
