import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { archiveProblem, megabytes, UNPACKING } from './archive-problem.ts';
import { ELSEWHERE, type Entry } from './directory.ts';
import { foldedName, objectionToName, visibleName } from './entry-name.ts';
import { ARCHIVE_LIMITS } from './limits.ts';

/**
 * Why an entry is not even unpacked; null where it may be.
 *
 * @param names folded → as taken before
 */
export function objectionToEntry(
  entry: Entry,
  names: ReadonlyMap<string, string>,
  taken: readonly Entry[],
  archiveBytes: number,
): Diagnostic | null {
  const shown = entry.name === '' ? '(no name)' : visibleName(entry.name);
  const not = (code: string, message: string, help: string) => archiveProblem(shown, code, message, help);
  const name = objectionToName(entry.name);
  if (name !== null) return not('unsafe-name', name, 'It was left out. Do not trust this archive.');
  if (entry.symlink) {
    return not('link', 'It is no file but a link to one elsewhere.', 'Pack the file itself.');
  }
  const twin = names.get(foldedName(entry.name));
  if (twin !== undefined) {
    return not(
      'same-name-twice',
      twin === entry.name
        ? 'The archive holds two files of this name; the first was taken.'
        : `On many disks this is the same name as “${twin}”, which was taken.`,
      'Give one of the two another name.',
    );
  }
  if (entry.encrypted) {
    return not('encrypted', 'It is locked with a password.', 'Pack it again without one.');
  }
  if (entry.method !== 0 && entry.method !== 8) {
    return not(
      'unknown-packing',
      'It is packed in a way that this program does not know.',
      'Pack it as an ordinary zip archive.',
    );
  }
  if (/\.(zip|gz|tgz|7z|rar|tar|xz|bz2)$/i.test(entry.name)) {
    return not('archive-in-archive', 'It is an archive inside the archive.', 'Open it by itself.');
  }
  if (entry.packed === ELSEWHERE || entry.unpacked === ELSEWHERE) {
    return not(
      'unknown-packing',
      'It is packed as files beyond 4 GB are (zip64).',
      'Pack it as an ordinary zip archive.',
    );
  }
  if (entry.unpacked > ARCHIVE_LIMITS.audio) {
    return not(
      'file-too-large',
      `It has ${megabytes(entry.unpacked)}; at most ${megabytes(ARCHIVE_LIMITS.audio)} are read.`,
      'Make it smaller, or leave it out.',
    );
  }
  const most = Math.max(entry.packed, 1) * ARCHIVE_LIMITS.ratio;
  if (entry.unpacked > most) {
    return not(
      'zip-bomb',
      `It claims to unpack to ${Math.round(entry.unpacked / Math.max(entry.packed, 1))} times its size.`,
      'No honest scenario does. Do not trust this archive.',
    );
  }
  const end = (one: Entry) => (one.data ?? one.at) + one.packed;
  if (taken.some((other) => entry.at < end(other) && other.at < end(entry))) {
    return not(
      'shares-bytes',
      'It lies on top of another file in the archive.',
      'No honest archive is made so. Do not trust it.',
    );
  }
  if (entry.at > archiveBytes) return UNPACKING.cut(shown);
  return null;
}
