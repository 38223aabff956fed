import { textsOf, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { isSameTexts } from '#app/storage/draft-record.ts';
import type { DraftRecord } from '#app/storage/draft-store.ts';
import { fileChangesBetween } from './file-changes.ts';
import type { DraftNotice } from './keeping-state.ts';
import type { KeepParts } from './keep-parts.ts';
import type { VersionKeeper } from './keep-versions.ts';
import { recoverNotes } from './recover-notes.ts';

/** What a version is called that could not be saved as the draft itself. */
export const ASIDE = 'Not saved because another tab wrote';

/**
 * Looks for what sessions noted that ended before they could write it, and puts it into the document; where it does not fit there,
 * among the versions.
 *
 * @returns the sessions whose words are in the document now, to be forgotten once that is written, those to be forgotten once the
 *   author has seen what is left of them, and what to tell
 */
export async function recoverEnded(
  studio: StudioStore,
  base: DraftRecord,
  ownSession: string,
  parts: KeepParts,
  versions: VersionKeeper,
): Promise<{
  readonly adopted: readonly string[];
  readonly leftOver: readonly string[];
  readonly notice: DraftNotice | null;
}> {
  const adopted: string[] = [];
  const leftOver: string[] = [];
  let notice: DraftNotice | null = null;
  for (const [session, notes] of await parts.journal.read(base.id)) {
    if (session === ownSession || !(await parts.sessions.isOver(session))) continue;
    const found = recoverNotes(base, session, notes);
    if (found.outcome === 'recovered') {
      const here = textsOf(studio.getState().files);
      if (isSameTexts(here, base.texts)) {
        studio.edit({ label: 'Recover what was not saved', changes: fileChangesBetween(here, found.texts) });
        adopted.push(session);
        notice = { kind: 'recovered' };
        continue;
      }
    }
    if (found.outcome === 'recovered' || found.outcome === 'aside') {
      // Where it cannot be kept, it stays noted.
      await versions.keep(ASIDE, found.texts);
      notice ??= { kind: 'kept-aside' };
    }
    if (found.outcome === 'left-over') {
      notice ??= { kind: 'left-over', words: found.words };
      leftOver.push(session);
    } else adopted.push(session);
  }
  return { adopted, leftOver, notice };
}
