import type { DraftCard, DraftRecord, DraftVersion } from './draft-store.ts';
import { readVotesFiles } from './votes-file.ts';
import { isCount, isObject, isTextOrNull, isTime } from './stored-value.ts';

/** What a disk holds is checked before anybody relies on it: half-written, foreign and hand-edited things are null here. */

export function readDraftRecord(value: unknown, id?: string): DraftRecord | null {
  if (!readDraftCard(value)) return null;
  const { blobs, texts, revision, noted, votes, ...rest } = value as Readonly<Record<string, unknown>>;
  const sound = isTexts(texts) && isCount(revision) && (id === undefined || rest['id'] === id);
  if (!sound) return null;
  return {
    ...rest,
    texts,
    revision,
    // Sound recordings that are damaged do not take the words with them.
    blobs: readBlobs(blobs),
    ...(isNoted(noted) && { noted }),
    ...(votes !== undefined && { votes: readVotesFiles(votes) }),
  } as DraftRecord;
}

export function readDraftCard(value: unknown): DraftCard | null {
  if (!isObject(value)) return null;
  const { id, title, createdAt, updatedAt } = value;
  const sound =
    typeof id === 'string' &&
    id !== '' &&
    typeof title === 'string' &&
    isTime(createdAt) &&
    isTime(updatedAt);
  return sound ? { id, title, createdAt, updatedAt } : null;
}

export function readDraftVersion(value: unknown): DraftVersion | null {
  if (!isObject(value)) return null;
  const { id, draft, name, at, texts } = value;
  const sound =
    typeof id === 'string' && typeof draft === 'string' && isTextOrNull(name) && isTime(at) && isTexts(texts);
  return sound ? { id, draft, name, at, texts } : null;
}

export function cardOf({ id, title, createdAt, updatedAt }: DraftRecord): DraftCard {
  return { id, title, createdAt, updatedAt };
}

/** Whether two sets of files say the same. */
export function isSameTexts(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && one[name] === other[name])
  );
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

function readBlobs(value: unknown): Readonly<Record<string, Blob>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Blob] => entry[1] instanceof Blob),
  );
}

function isNoted(value: unknown): boolean {
  return isObject(value) && typeof value['session'] === 'string' && isCount(value['upTo']);
}
