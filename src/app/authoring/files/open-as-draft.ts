import type { ImportedDraft } from '#formats/import/imported.ts';
import type { DraftStore } from '#app/storage/draft-store.ts';
import type { DraftKeeping } from '#app/storage/open-draft-store.ts';
import { diskPlaceOf } from './disk-place.ts';
import { contentOf } from './import-files.ts';

/**
 * Makes a draft of what was imported, and remembers the file it came from, so that saving goes there.
 *
 * @returns its id
 */
export async function openAsDraft(
  imported: ImportedDraft,
  handle: FileSystemHandle | undefined,
  drafts: DraftStore,
  handles: DraftKeeping['handles'],
): Promise<string> {
  const { id, texts } = await drafts.create(contentOf(imported));
  const place = diskPlaceOf(handle);
  if (place) {
    const stamp = await place.stamp().catch(() => null);
    if (stamp !== null) await handles.keep(id, { handle, stamp, texts });
  }
  return id;
}
