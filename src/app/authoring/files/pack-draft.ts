import type { DraftRecord } from '#app/storage/draft-store.ts';
import { runFileJob } from './run-file-job.ts';

const ARCHIVE_TYPE = 'application/zip';

/** A `.htl.zip` of a draft: scenario, persona, translations and recordings, to hand to a colleague. Made in a worker. */
export async function packDraft({ texts, blobs }: Pick<DraftRecord, 'texts' | 'blobs'>): Promise<Blob> {
  const recordings = await Promise.all(
    Object.entries(blobs).map(
      async ([name, blob]) => [name, new Uint8Array(await blob.arrayBuffer())] as const,
    ),
  );
  const audio = Object.fromEntries(recordings);
  const done = await runFileJob({ kind: 'pack', content: { texts, audio }, madeBy: 'Hold the Line' });
  if (done.kind !== 'pack') throw new Error('the worker answered something else');
  return new Blob([done.bytes], { type: ARCHIVE_TYPE });
}

/** `late-parcel.htl.zip`, by the scenario's id. */
export function archiveNameOf(id: string): string {
  const safe = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${safe === '' ? 'scenario' : safe.slice(0, 60)}.htl.zip`;
}
