import type { FileChanges } from '#app/authoring/document/history.ts';
import { textsOf, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { fileChangesBetween } from '#app/authoring/keep/file-changes.ts';
import type { DraftKeeper } from '#app/authoring/keep/draft-keeper.ts';
import type { ImportedDraft } from '#formats/import/imported.ts';
import { contentOf } from './import-files.ts';

/**
 * Puts imported files in place of the open document, or into it where they bring no scenario: one step that undo takes back, with a
 * version kept before. Recordings are added; one of the same name makes way for the new one.
 */
export async function replaceDraft(
  studio: StudioStore,
  keeper: DraftKeeper,
  draft: ImportedDraft,
  source: string,
): Promise<void> {
  // Where no version can be kept, undo still has it.
  await keeper.versions.keep(`Before opening ${source}`).catch(() => undefined);
  const { texts, blobs } = contentOf(draft);
  const before = textsOf(studio.getState().files);
  const after = draft.hasScenario ? texts : { ...before, ...texts };
  const changes: readonly FileChanges[] = fileChangesBetween(before, after);
  if (changes.length > 0) studio.edit({ label: `Open ${source}`, changes });
  if (Object.keys(blobs).length > 0) await keeper.recordings.add(blobs);
}
