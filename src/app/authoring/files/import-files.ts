import { ARCHIVE_LIMITS } from '#formats/archive/limits.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Imported, ImportedDraft } from '#formats/import/imported.ts';
import type { GivenFile } from '#formats/importers.ts';
import type { DraftRecord } from '#app/storage/draft-store.ts';
import type { PickedFile } from './picked-file.ts';
import { runFileJob } from './run-file-job.ts';

/** What opened files came to. Nothing was changed by it: who opened them says what becomes of it. */
export interface ImportResult extends Imported {
  /** What was opened, in a few words: "late-parcel.htl.zip", "3 files". */
  readonly source: string;
}

/** Bytes of all opened files together; more are not read into memory. */
const MOST_BYTES = 2 * ARCHIVE_LIMITS.unpacked;

/** Reads files that somebody opened or dropped, in a worker. Never rejects: whatever goes wrong is in the report. */
export async function importFiles(picked: readonly PickedFile[]): Promise<ImportResult> {
  const source = sourceOf(picked);
  const refused: Diagnostic[] = [];
  try {
    const given: GivenFile[] = [];
    let left = MOST_BYTES;
    for (const { name, file } of picked) {
      const objection = tooLarge(name, file.size, left);
      if (objection) refused.push(objection);
      else {
        left -= file.size;
        const bytes = await file.arrayBuffer().catch(() => null);
        if (bytes) given.push({ name, bytes: new Uint8Array(bytes) });
        else refused.push(unreadable(name));
      }
    }
    const { personas } = await import('virtual:personas');
    const done = await runFileJob({ kind: 'import', given, library: personas });
    if (done.kind !== 'import') throw new Error('the worker answered something else');
    return { ...done.imported, notTaken: [...refused, ...done.imported.notTaken], source };
  } catch (error) {
    const failed: Diagnostic = {
      code: 'not-read',
      severity: 'error',
      at: { file: source, line: 1, column: 1 },
      message: `It could not be read (${error instanceof Error ? error.message : String(error)}).`,
      help: 'Try it once more, or open fewer files at a time.',
    };
    return { drafts: [], notTaken: [...refused, failed], source };
  }
}

/** What a draft is made of, from what was imported. */
export function contentOf({
  title,
  texts,
  audio,
}: ImportedDraft): Pick<DraftRecord, 'title' | 'texts' | 'blobs'> {
  return {
    title,
    texts,
    blobs: Object.fromEntries(
      audio.map(({ name, type, bytes }) => [name, new Blob([new Uint8Array(bytes)], { type })]),
    ),
  };
}

function sourceOf(picked: readonly PickedFile[]): string {
  const [first] = picked;
  if (!first) return 'nothing';
  const folder = first.name.includes('/') ? first.name.slice(0, first.name.indexOf('/')) : null;
  if (picked.length === 1) return first.name;
  const isFolder = folder !== null && picked.every(({ name }) => name.startsWith(`${folder}/`));
  return isFolder ? `the folder ${folder}` : `${picked.length} files`;
}

function tooLarge(file: string, size: number, left: number): Diagnostic | null {
  if (size <= ARCHIVE_LIMITS.packed && size <= left) return null;
  return {
    code: 'file-too-large',
    severity: 'error',
    at: { file, line: 1, column: 1 },
    message:
      size > ARCHIVE_LIMITS.packed
        ? `The file has ${(size / 1_048_576).toFixed(0)} MB; at most ${ARCHIVE_LIMITS.packed / 1_048_576} MB are read.`
        : 'The files together are too large to be read at once.',
    help: 'Check that it is the right file. Recordings may be too long or too fine.',
  };
}

function unreadable(file: string): Diagnostic {
  return {
    code: 'not-readable',
    severity: 'error',
    at: { file, line: 1, column: 1 },
    message: 'The browser was not allowed to read it, or it is gone.',
    help: 'Check that the file is still where it was, and that you may open it.',
  };
}
