import { isCount, isObject } from './stored-value.ts';

/** One change of a draft, noted before the draft itself is written, so that whatever kills the tab takes no word with it. */
export interface DraftNote {
  readonly draft: string;
  /** One opening of the draft in one tab. */
  readonly session: string;
  /** Counts the session's changes, from 1. */
  readonly seq: number;
  /** The revision that the session had last written or read. */
  readonly base: number;
  readonly changes: readonly NotedChange[];
  /** It holds every file in full, and can be read without the text before it. */
  readonly whole?: true;
  /** An ended session all of whose words are in this note. */
  readonly takes?: string;
}

export type NotedChange =
  /** Replaces the characters from `from` up to `to` (UTF-16 code units). `length` is that of the text before: a guard against another text. */
  | {
      readonly file: string;
      readonly length: number;
      readonly from: number;
      readonly to: number;
      readonly insert: string;
    }
  /** A file that came, or went. */
  | { readonly file: string; readonly text: string | null };

export function readDraftNote(value: unknown): DraftNote | null {
  if (!isObject(value)) return null;
  const { draft, session, seq, base, changes } = value;
  const sound =
    typeof draft === 'string' &&
    typeof session === 'string' &&
    isCount(seq) &&
    isCount(base) &&
    Array.isArray(changes) &&
    changes.every(isNotedChange);
  return sound ? (value as unknown as DraftNote) : null;
}

function isNotedChange(value: unknown): boolean {
  if (!isObject(value) || typeof value['file'] !== 'string') return false;
  const { text, length, from, to, insert } = value;
  if (text === null || typeof text === 'string') return true;
  return (
    isCount(length) &&
    isCount(from) &&
    isCount(to) &&
    from <= to &&
    to <= length &&
    typeof insert === 'string'
  );
}

/** What turns `before` into `after`, as one replacement a file: all that lies between what both begin and end with. */
export function changesBetween(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly NotedChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((file): NotedChange[] => {
    const old = Object.hasOwn(before, file) ? before[file] : undefined;
    const text = Object.hasOwn(after, file) ? after[file] : undefined;
    if (old === text) return [];
    if (old === undefined || text === undefined) return [{ file, text: text ?? null }];
    return [replacement(file, old, text)];
  });
}

function replacement(file: string, old: string, text: string): NotedChange {
  const most = Math.min(old.length, text.length);
  const from = sharedStart(old, text, most);
  const back = sharedEnd(old, text, most - from);
  return {
    file,
    length: old.length,
    from,
    to: old.length - back,
    insert: text.slice(from, text.length - back),
  };
}

/** Characters at a time that are compared as a whole, which engines do fast. */
const STRIDE = 4096;

function sharedStart(old: string, text: string, most: number): number {
  let at = 0;
  while (at + STRIDE <= most && old.slice(at, at + STRIDE) === text.slice(at, at + STRIDE)) at += STRIDE;
  while (at < most && old.charCodeAt(at) === text.charCodeAt(at)) at++;
  return at;
}

function sharedEnd(old: string, text: string, most: number): number {
  const [oldEnd, end] = [old.length, text.length];
  let back = 0;
  while (
    back + STRIDE <= most &&
    old.slice(oldEnd - back - STRIDE, oldEnd - back) === text.slice(end - back - STRIDE, end - back)
  )
    back += STRIDE;
  while (back < most && old.charCodeAt(oldEnd - 1 - back) === text.charCodeAt(end - 1 - back)) back++;
  return back;
}

/** The texts after noted changes; null where they were made on other texts. */
export function applyNoted(
  texts: Readonly<Record<string, string>>,
  changes: readonly NotedChange[],
): Readonly<Record<string, string>> | null {
  let now = texts;
  for (const change of changes) {
    if ('text' in change) {
      const { [change.file]: _gone, ...others } = now;
      now = change.text === null ? others : { ...now, [change.file]: change.text };
      continue;
    }
    const old = Object.hasOwn(now, change.file) ? now[change.file] : undefined;
    if (old === undefined || old.length !== change.length) return null;
    now = { ...now, [change.file]: old.slice(0, change.from) + change.insert + old.slice(change.to) };
  }
  return now;
}
