import { isObject, isTime } from './stored-value.ts';

/** The votes of a session in the classroom, brought to a draft and kept with it: the text of the file as it came. */
export interface VotesFile {
  /** Of the session: the same one, saved twice, is one. */
  readonly id: string;
  /** What the file was called. */
  readonly name: string;
  /** When it was brought in; milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

/** Those of a disk that are sound; a damaged one does not take the draft’s words with it. */
export function readVotesFiles(value: unknown): readonly VotesFile[] {
  return Array.isArray(value) ? value.filter(isVotesFile) : [];
}

function isVotesFile(value: unknown): value is VotesFile {
  if (!isObject(value)) return false;
  const { id, name, at, text } = value;
  return typeof id === 'string' && typeof name === 'string' && isTime(at) && typeof text === 'string';
}
