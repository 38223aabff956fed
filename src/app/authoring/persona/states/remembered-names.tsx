import { insertKey } from '#formats/yaml/edit-source.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import type { Studio } from '#app/authoring/document/studio-store.ts';
import { NumberChoice, SmallSelect } from '#app/authoring/conditions/small-select.tsx';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { NameList } from '#app/authoring/inspector/name-list.tsx';
import { inFile, type Act } from '#app/authoring/persona/acts.ts';
import { renameDeclared, takenNames } from './name-edits.ts';
import { usePersonaFindings } from './use-persona-findings.ts';
import styles from './states-editor.module.css';

/** How far a count may go, as the format has it. */
const BOUNDS = { min: { min: -9, max: 9 }, max: { min: 0, max: 9 }, start: { min: -9, max: 9 } };
/** A new count: enough for “once” and “again”. */
const FRESH_COUNT = { min: 0, max: 2, start: 0 };

interface Props {
  readonly own: PersonaFile;
  readonly file: string;
  readonly files: Studio['files'];
  readonly act: (done: Act) => void;
}

/** What this customer remembers beside their states: yes or no, and numbers. */
export function RememberedNames(props: Props) {
  const { own, file, files, act } = props;
  const taken = takenNames(files, file);
  const put = (label: string, path: readonly string[], value: boolean | number) =>
    act(inFile(files, file, label, (source) => setField(source, path, value), JSON.stringify(path)));
  const list = (group: 'flags' | 'counters') => ({
    names: Object.keys(own[group]),
    taken,
    onRename: (name: string, next: string) => act(renameDeclared(files, file, group, name, next)),
    onRemove: (name: string) =>
      act(
        inFile(files, file, `Remove “${name}”`, (source) =>
          setField(source, Object.keys(own[group]).length === 1 ? [group] : [group, name], undefined),
        ),
      ),
  });
  const add = (group: 'flags' | 'counters', name: string, fresh: boolean | typeof FRESH_COUNT) =>
    act(
      inFile(files, file, `Add “${name}”`, (source) =>
        Object.keys(own[group]).length === 0
          ? setField(source, [group, name], fresh)
          : insertKey(source, [group], name, fresh),
      ),
    );
  return (
    <>
      <FieldGroup
        title="What they note"
        help="A yes or no that a reaction sets and a condition asks about: “felt-lied-to”. Each doubles the situations there are."
        findings={usePersonaFindings(file, ['flags'], 'within')}
      >
        <NameList
          what="note"
          {...list('flags')}
          onAdd={(name) => add('flags', name, false)}
          render={(name) => (
            <span className={styles['start']}>
              at the start{' '}
              <SmallSelect
                label={`“${name}” at the start`}
                value={own.flags[name] === true ? 'yes' : 'no'}
                options={[
                  { value: 'no', label: 'no' },
                  { value: 'yes', label: 'yes' },
                ]}
                onChange={(answer) => put(`“${name}” at the start`, ['flags', name], answer === 'yes')}
              />
            </span>
          )}
        />
      </FieldGroup>
      <FieldGroup
        title="What they count"
        help="A number that reactions raise and lower, held within its bounds."
        findings={usePersonaFindings(file, ['counters'], 'within')}
      >
        <NameList
          what="count"
          {...list('counters')}
          onAdd={(name) => add('counters', name, FRESH_COUNT)}
          render={(name) => (
            <span className={styles['start']}>
              {(['min', 'max', 'start'] as const).map((key) => (
                <span key={key}>
                  {COUNT_WORDS[key]}{' '}
                  <NumberChoice
                    label={`“${name}” ${COUNT_WORDS[key]}`}
                    value={own.counters[name]?.[key] ?? 0}
                    {...BOUNDS[key]}
                    onChange={(value) => put(`“${name}” ${COUNT_WORDS[key]}`, ['counters', name, key], value)}
                  />
                </span>
              ))}
            </span>
          )}
        />
      </FieldGroup>
    </>
  );
}

const COUNT_WORDS = { min: 'from', max: 'to', start: 'at the start' } as const;
