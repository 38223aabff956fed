import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { archiveProblem, megabytes, UNPACKING } from './archive-problem.ts';
import { readDirectory, type Entry } from './directory.ts';
import { foldedName } from './entry-name.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import { objectionToEntry } from './objection-to-entry.ts';
import { unpackEntry } from './unpack-entry.ts';

export interface ParsedArchive {
  /** Name → bytes of everything that could be unpacked, in the order of the archive. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What was not, and why; `at.file` is the name in the archive, or the archive's own. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What computers put into archives by themselves. */
const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Unpacks an archive that nobody has checked. Whatever the bytes are, the answer comes in bounded time and memory: what was taken,
 * and of everything else why not. Never an exception.
 */
export function parseArchive(archiveName: string, bytes: Uint8Array): ParsedArchive {
  const refuse = (code: string, message: string, help: string) => ({
    files: new Map<string, Uint8Array>(),
    diagnostics: [archiveProblem(archiveName, code, message, help)],
  });
  if (bytes.length > ARCHIVE_LIMITS.packed) {
    return refuse(
      'archive-too-large',
      `The archive has ${megabytes(bytes.length)}; at most ${megabytes(ARCHIVE_LIMITS.packed)} are read.`,
      'Check that it is the right file. Recordings may be too long or too fine.',
    );
  }
  const directory = readDirectory(bytes);
  if (!directory) {
    return refuse(
      'not-an-archive',
      'This is no zip archive, or it is cut off before its first file ends.',
      'Ask for the file once more; it may have been damaged on its way.',
    );
  }
  const diagnostics: Diagnostic[] = [];
  if (directory.state === 'cut') {
    diagnostics.push(
      archiveProblem(
        archiveName,
        'archive-cut-off',
        'The archive ends too early: its list of files is missing. What could still be found in it was looked at.',
        'Ask for the file once more, or check what is missing.',
      ),
    );
  }
  if (directory.entries.length === 0) {
    diagnostics.push(
      archiveProblem(
        archiveName,
        'empty-archive',
        'The list of files in this archive is empty.',
        'Ask for the file once more; it may have been damaged on its way.',
      ),
    );
  }
  if (directory.more > 0) {
    diagnostics.push(
      archiveProblem(
        archiveName,
        'too-many-files',
        `The archive holds ${directory.more} more files than the ${ARCHIVE_LIMITS.entries} that are looked at.`,
        'Pack only the files of the scenario.',
      ),
    );
  }
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  let left: number = ARCHIVE_LIMITS.unpacked;
  let taken: readonly Entry[] = [];
  for (const entry of directory.entries) {
    if (entry.name.endsWith('/') && entry.unpacked === 0) continue;
    if (LITTER.test(entry.name)) continue;
    const problem = objectionToEntry(entry, names, taken, bytes.length);
    if (problem) {
      diagnostics.push(problem);
      continue;
    }
    names.set(foldedName(entry.name), entry.name);
    taken = [...taken, entry];
    const unpacked = unpackEntry(bytes, entry, Math.min(left, entry.unpacked));
    if (unpacked.ok) {
      left -= unpacked.bytes.length;
      files.set(entry.name, unpacked.bytes);
    } else diagnostics.push(UNPACKING[unpacked.why](entry.name));
  }
  return { files, diagnostics };
}
