import { printArchive } from '#formats/archive/print-archive.ts';
import { readImport } from '#formats/import/read-import.ts';
import type { FileJob, FileJobDone } from './file-messages.ts';

export function doFileJob(job: FileJob): FileJobDone {
  if (job.kind === 'import') return { kind: 'import', imported: readImport(job.given, job.library) };
  return { kind: 'pack', bytes: new Uint8Array(printArchive(job.content, job.madeBy)) };
}
