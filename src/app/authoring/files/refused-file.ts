import { ARCHIVE_LIMITS } from '#formats/archive/limits.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { PassedOver } from './picked-file.ts';
import { NotLoaded } from './run-file-job.ts';

/** Why a file that was opened is not even handed to the reader, as the report says it. */

const PASSED_OVER: Readonly<Record<PassedOver, readonly [message: string, help: string]>> = {
  'no-files': ['There is no file in this folder.', 'Check that it is the right one.'],
  'too-deep': [
    'This folder lies so deep inside others that it was not looked into.',
    'Open the folder that the scenario is in, not one far around it.',
  ],
  hidden: [
    'Folders of tools and hidden ones are not looked into.',
    'Nothing needs to be done if the scenario is elsewhere.',
  ],
  unreadable: [
    'The browser was not allowed to read it, or it is gone.',
    'Check that the file is still where it was, and that you may open it.',
  ],
};

export function passedOver(name: string, why: PassedOver): Diagnostic {
  const [message, help] = PASSED_OVER[why];
  return refused(name, why, message, help);
}

/** Null where it is not. @param left bytes that may still be read in all */
export function tooLarge(name: string, size: number, left: number): Diagnostic | null {
  if (size <= ARCHIVE_LIMITS.packed && size <= left) return null;
  return refused(
    name,
    'file-too-large',
    size > ARCHIVE_LIMITS.packed
      ? `The file has ${(size / 1_048_576).toFixed(0)} MB; at most ${ARCHIVE_LIMITS.packed / 1_048_576} MB are read.`
      : 'The files together are too large to be read at once.',
    'Check that it is the right file. Recordings may be too long or too fine.',
  );
}

/** That nothing was read, for a reason that may pass: what reads files did not come, or died. */
export const NOT_LOADED = 'not-loaded';

/** That nothing was read: for a reason that may pass, or one that lies in the files and stays. */
export function notRead(source: string, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `It could not be read (${reason}).`;
  return error instanceof NotLoaded
    ? refused(source, NOT_LOADED, message, 'Try it once more, or open fewer files at a time.')
    : refused(source, 'not-read', message, 'Check that it is the right file, or open fewer files at a time.');
}

const refused = (file: string, code: string, message: string, help: string): Diagnostic => ({
  code,
  severity: code === 'hidden' ? 'warning' : 'error',
  at: { file, line: 1, column: 1 },
  message,
  help,
});
