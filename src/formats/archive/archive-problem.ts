import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { ARCHIVE_LIMITS } from './limits.ts';

/** Why something of an archive was not taken. Archives have no lines: the place is the file in it, or the archive itself. */
export function archiveProblem(file: string, code: string, message: string, help: string): Diagnostic {
  return { code, severity: 'error', at: { file, line: 1, column: 1 }, message, help };
}

/** Why a file could not be unpacked, by what happened. */
export const UNPACKING = {
  cut: (name: string) =>
    archiveProblem(
      name,
      'file-cut-off',
      'The archive ends in the middle of this file.',
      'Ask for it once more.',
    ),
  damaged: (name: string) =>
    archiveProblem(
      name,
      'file-damaged',
      'What is in the archive is not what was packed: its checksum or its size is another.',
      'Ask for the file once more; it was damaged on its way.',
    ),
  'too-large': (name: string) =>
    archiveProblem(
      name,
      'unpacks-too-large',
      `It unpacks to more than it announces, or the files together to more than ${megabytes(ARCHIVE_LIMITS.unpacked)}.`,
      'No honest scenario does. Do not trust this archive.',
    ),
} as const;

export function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
