import { ARCHIVE_LIMITS } from '#formats/archive/limits.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Imported, ImportedDraft } from '#formats/import/imported.ts';
import type { GivenFile } from '#formats/importers.ts';
import type { DraftRecord } from '#app/storage/draft-store.ts';
import { MOST_FILES, type PickedFile } from './picked-file.ts';
import { notRead, passedOver, tooLarge } from './refused-file.ts';
import { loaded, runFileJob } from './run-file-job.ts';

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
    for (const one of picked) {
      const { name, file } = one;
      if (file === null) {
        refused.push(passedOver(name, one.why));
        continue;
      }
      const objection = tooLarge(name, file.size, left);
      if (objection) refused.push(objection);
      else {
        left -= file.size;
        const bytes = await file.arrayBuffer().catch(() => null);
        if (bytes) given.push({ name, bytes: new Uint8Array(bytes) });
        else refused.push(passedOver(name, 'unreadable'));
      }
    }
    const { personas } = await loaded(import('virtual:personas'));
    const done = await runFileJob({ kind: 'import', given, library: personas });
    if (done.kind !== 'import') throw new Error('the worker answered something else');
    return { ...done.imported, notTaken: [...refused, ...done.imported.notTaken], source };
  } catch (error) {
    return { drafts: [], notTaken: [...refused, notRead(source, error)], source };
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
  if (isFolder) return `the folder ${folder}`;
  return picked.length > MOST_FILES ? `more than ${MOST_FILES} files` : `${picked.length} files`;
}
