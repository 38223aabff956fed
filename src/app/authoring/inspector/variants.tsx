import { listOf, type Path } from '#core/check/raw.ts';
import { insertAt, moveTo, removeAt, setAt } from '#formats/yaml/edit-source.ts';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { Button } from '#app/ui/button.tsx';
import { WordCount } from '#app/authoring/reply/word-count.tsx';
import type { WordRange } from '#app/authoring/reply/word-ranges.ts';
import { TextAt } from './bound-fields.tsx';
import { useFindingsAt } from './findings-at.ts';
import { textIn } from './raw-at.ts';
import { useEdits } from './use-edits.ts';
import styles from './inspector.module.css';

/** As the format has them. */
const MOST_WORDINGS = 8;

/** The wordings of one line; of several, one is drawn for each talk. */
export function Variants({
  path,
  text,
  name,
  range,
}: {
  readonly path: Path;
  /** As it stands in the file: one text, or several. */
  readonly text: unknown;
  /** “line 2” */
  readonly name: string;
  readonly range: WordRange | undefined;
}) {
  const { make } = useEdits();
  const findings = useFindingsAt(path, 'here');
  const figures = (words: string) => <WordCount text={words} range={range} />;
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (!Array.isArray(text)) {
    return (
      <>
        <TextAt path={path} rows={3} label={title} renderFigures={figures} />
        <Button
          look="quiet"
          className={styles['start']}
          onClick={() =>
            make(`Word ${name} in another way`, (source) => setAt(source, path, [textIn(text), '']))
          }
        >
          + Another wording
        </Button>
      </>
    );
  }
  const wordings = listOf(text);
  return (
    <ListEditor
      label={`Wordings of ${name}`}
      help="One of them is drawn for each talk."
      findings={findings}
      look="texts"
      items={wordings}
      least={1}
      most={MOST_WORDINGS}
      addLabel="Another wording"
      nameOf={(_, index) => `wording ${index + 1} of ${name}`}
      onAdd={() =>
        make(`Word ${name} in another way`, (source) => insertAt(source, path, wordings.length, ''))
      }
      onMove={(from, to) =>
        make(`Move a wording of ${name}`, (source) => moveTo(source, [...path, from], to))
      }
      onRemove={(index) =>
        make(`Remove a wording of ${name}`, (source) => removeAt(source, [...path, index]))
      }
      render={(_, index) => (
        <TextAt
          path={[...path, index]}
          rows={3}
          label={`Wording ${index + 1} of ${name}`}
          renderFigures={figures}
        />
      )}
    />
  );
}
