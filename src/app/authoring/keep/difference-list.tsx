import { useMemo, type ReactNode } from 'react';
import { textsOf, type Studio } from '#app/authoring/document/studio-store.ts';
import { differenceBetween } from '#formats/scenario/difference/difference-between.ts';
import type {
  BeatChange,
  EndingChange,
  FieldChange,
  ReplyChange,
} from '#formats/scenario/difference/difference.ts';
import { isSameTexts } from '#app/storage/draft-record.ts';
import { fieldWords } from './field-words.ts';
import { WordMarks } from './word-marks.tsx';
import styles from './difference-list.module.css';

/** What became of a draft between two states, by beat and reply, in an author's words. */
export function DifferenceList({
  before,
  after,
}: {
  readonly before: Studio['files'];
  readonly after: Studio['files'];
}) {
  const { fields, beats, endings } = useMemo(
    () => differenceBetween(dataOf(before), dataOf(after)),
    [before, after],
  );
  if (fields.length + beats.length + endings.length === 0) {
    return (
      <p className={styles['none']}>
        {isSameTexts(textsOf(before), textsOf(after))
          ? 'They are the same.'
          : 'They say the same; only comments, spaces or the way it is written differ.'}
      </p>
    );
  }
  return (
    <ul className={styles['list']}>
      {fields.length > 0 && (
        <Change name="About the scenario" kind="changed" word="changed">
          <Fields fields={fields} under={0} />
        </Change>
      )}
      {beats.map((change) => (
        <Beat key={`${change.kind} ${change.beat}`} change={change} />
      ))}
      {endings.map((change) => (
        <Ending key={`${change.kind} ${change.ending}`} change={change} />
      ))}
    </ul>
  );
}

type Kind = 'added' | 'removed' | 'changed';

function Change({
  name,
  kind,
  word,
  children,
}: {
  readonly name: string;
  readonly kind: Kind;
  readonly word: string;
  readonly children?: ReactNode;
}) {
  return (
    <li className={styles['change']}>
      <p className={styles['head']}>
        <span className={styles['name']}>{name}</span>{' '}
        <span className={`${styles['word']} ${styles[kind]}`}>{word}</span>
      </p>
      {children}
    </li>
  );
}

const ALONE = { added: 'is new', removed: 'is gone' } as const;

function Beat({ change }: { readonly change: BeatChange }) {
  if (change.kind !== 'changed') {
    const replies = change.replies === 1 ? 'with 1 reply' : `with ${change.replies} replies`;
    return (
      <Change name={`Beat ${change.beat}`} kind={change.kind} word={`${ALONE[change.kind]}, ${replies}`}>
        <p className={styles['said']}>{change.says}</p>
      </Change>
    );
  }
  const words = [
    change.was !== null && `was called ${change.was}`,
    change.moved && 'moved',
    change.fields.length + change.replies.length > 0 && 'changed',
  ].filter((word) => word !== false);
  return (
    <Change name={`Beat ${change.beat}`} kind="changed" word={words.join(', ')}>
      <Fields fields={change.fields} under={2} />
      {change.replies.length > 0 && (
        <ul className={styles['replies']}>
          {change.replies.map((reply) => (
            <Reply key={`${reply.kind} ${reply.reply}`} change={reply} />
          ))}
        </ul>
      )}
    </Change>
  );
}

function Reply({ change }: { readonly change: ReplyChange }) {
  if (change.kind !== 'changed') {
    return (
      <Change name={`Reply ${change.reply}`} kind={change.kind} word={ALONE[change.kind]}>
        <p className={styles['said']}>{change.says}</p>
      </Change>
    );
  }
  const words = [
    change.was !== null && `was called ${change.was}`,
    change.movedFrom !== null &&
      (change.movedFrom === 'here' ? 'moved' : `moved here from ${change.movedFrom}`),
    change.fields.length > 0 && 'changed',
  ].filter((word) => word !== false);
  return (
    <Change name={`Reply ${change.reply}`} kind="changed" word={words.join(', ')}>
      <Fields fields={change.fields} under={4} />
    </Change>
  );
}

function Ending({ change }: { readonly change: EndingChange }) {
  if (change.kind !== 'changed') {
    const name = `Ending ${change.title === '' ? change.ending : `“${change.title}”`}`;
    return <Change name={name} kind={change.kind} word={ALONE[change.kind]} />;
  }
  const words = [change.was !== null && `was called ${change.was}`, change.fields.length > 0 && 'changed'];
  return (
    <Change
      name={`Ending ${change.ending}`}
      kind="changed"
      word={words.filter((word) => word !== false).join(', ')}
    >
      <Fields fields={change.fields} under={2} />
    </Change>
  );
}

function Fields({ fields, under }: { readonly fields: readonly FieldChange[]; readonly under: number }) {
  if (fields.length === 0) return null;
  return (
    <dl className={styles['fields']}>
      {fields.map((field) => (
        <div key={`${field.file} ${field.path.join('/')}`} className={styles['field']}>
          <dt>{fieldWords(field, under)}</dt>
          <dd>
            <WordMarks before={field.before} after={field.after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function dataOf(files: Studio['files']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(files).map(([file, { data }]) => [file, data]));
}
