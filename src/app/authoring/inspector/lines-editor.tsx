import { memo, useMemo } from 'react';
import { fieldOf, listOf, type Path } from '#core/check/raw.ts';
import { insertAt, moveTo, removeAt, setAt, type Plain } from '#formats/yaml/edit-source.ts';
import { Button } from '#app/ui/button.tsx';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { TextField } from '#app/authoring/fields/text-field.tsx';
import { useFocusOnSingle } from '#app/authoring/fields/use-focus-on-single.ts';
import { draftOf, useStudio } from '#app/authoring/document/use-studio.ts';
import { WordCount } from '#app/authoring/reply/word-count.tsx';
import type { WordRange } from '#app/authoring/reply/word-ranges.ts';
import { useAt } from './bound-fields.tsx';
import { ConditionAt } from './condition-at.tsx';
import { useFindingsAt } from './findings-at.ts';
import { textIn } from './raw-at.ts';
import { useEdits } from './use-edits.ts';
import { Variants } from './variants.tsx';
import styles from './inspector.module.css';

/** As the format has them. */
const MOST_LINES = 12;

/**
 * What the customer says (or thinks): one text, or lines by condition, each in several wordings. The file’s short forms are kept
 * as long as they can say it.
 */
export function LinesEditor({
  path,
  label,
  entryName,
  range,
  optional = false,
}: {
  readonly path: Path;
  readonly label: string;
  /** “line”, “thought” */
  readonly entryName: string;
  readonly range: WordRange | undefined;
  /** Left empty, the field is taken out of the file. */
  readonly optional?: boolean;
}) {
  const value = useAt(path);
  const language = useStudio((studio) => draftOf(studio).language);
  const { make, set } = useEdits();
  const isShort = !Array.isArray(value);
  const { field, follow } = useFocusOnSingle(isShort);
  // The linter reads one text as a list of lines: what it finds in the first of them belongs to the one field there is.
  const findings = useFindingsAt(path, isShort ? 'within' : 'here');
  const lines = listOf(value);
  const addLine = () => {
    const before = isShort ? [{ text: textIn(value) }] : (lines as readonly Plain[]);
    const added = { text: '' };
    // Above the last, which has no condition and is said when nothing else is.
    const isMade = make(`Add a ${entryName}`, (source) =>
      isShort
        ? setAt(source, path, [added, ...before])
        : insertAt(source, path, Math.max(0, before.length - 1), added),
    );
    if (isMade && isShort) follow();
  };
  const removeLine = (index: number) => {
    const isOnly = lines.length === 1;
    const isMade = make(`Remove ${entryName} ${index + 1}`, (source) =>
      removeAt(source, isOnly ? path : [...path, index]),
    );
    if (isMade && isOnly) follow();
  };
  if (isShort) {
    return (
      <>
        <TextField
          ref={field}
          label={label}
          optional={optional}
          rows={3}
          value={textIn(value)}
          lang={language}
          findings={findings}
          aside={<WordCount text={textIn(value)} range={range} />}
          onChange={(text) => set(path, optional && text.trim() === '' ? undefined : text, label)}
        />
        {textIn(value) !== '' && (
          <div className={styles['buttons']}>
            <Button look="quiet" onClick={addLine}>
              + Another {entryName} for another mood
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                const isMade = make(`Word a ${entryName} in another way`, (source) =>
                  setAt(source, path, [{ text: [textIn(value), ''] }]),
                );
                if (isMade) follow();
              }}
            >
              + Another wording
            </Button>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <div ref={field}>
        <ListEditor
          label={label}
          help="The first whose condition holds is taken. The last has none, and is for every other moment."
          findings={findings}
          items={lines}
          nameOf={(_, index) => `${entryName} ${index + 1}`}
          {...(!optional && { least: 1 })}
          onRemove={removeLine}
          onMove={(from, to) =>
            make(`Move ${entryName} ${from + 1}`, (source) => moveTo(source, [...path, from], to))
          }
          render={(line, index) => (
            <LineEntry
              path={path}
              index={index}
              isLast={index === lines.length - 1}
              text={fieldOf(line, 'text')}
              name={`${entryName} ${index + 1}`}
              range={range}
            />
          )}
        />
      </div>
      {lines.length < MOST_LINES && (
        <div className={styles['buttons']}>
          <Button look="quiet" onClick={addLine}>
            + Another {entryName} for another mood
          </Button>
        </div>
      )}
    </>
  );
}

/** One line and when it is taken. A letter in another line does not draw it again. */
const LineEntry = memo(function LineEntry({
  path,
  index,
  isLast,
  text,
  name,
  range,
}: {
  readonly path: Path;
  readonly index: number;
  readonly isLast: boolean;
  /** As it stands in the file: one text, or several. */
  readonly text: unknown;
  readonly name: string;
  readonly range: WordRange | undefined;
}) {
  const own = useMemo(() => [...path, index], [path, index]);
  return (
    <>
      <ConditionAt
        path={own}
        before="text"
        label={`When ${name} is taken`}
        always={isLast ? 'In every other moment.' : 'Say when: only the last goes without.'}
      />
      <Variants path={[...own, 'text']} text={text} name={name} range={range} />
    </>
  );
});
