import type { Texts } from '#app/authoring/document/history.ts';
import { textsOf, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { isSameTexts } from '#app/storage/draft-record.ts';
import type { DraftRecord, DraftStore, DraftVersion } from '#app/storage/draft-store.ts';
import type { KeepParts } from './keep-parts.ts';

/** Keeps versions while a draft is written, and when it is asked to. */
export interface VersionKeeper {
  /** Keeps these texts, or those on the screen, unless the latest version with such a name says the same. Rejects where it cannot be written. */
  readonly keep: (name: string | null, texts?: Texts) => Promise<DraftVersion | null>;
  readonly close: () => void;
}

/** Work of this long is more than one wants to lose by a change of mind. */
const EVERY_MS = 10 * 60_000;

/** A version when the first change of a session comes, of what was there before it; then one every ten minutes of work. */
export function keepVersions(
  studio: StudioStore,
  record: DraftRecord,
  drafts: DraftStore,
  parts: Pick<KeepParts, 'now'>,
): VersionKeeper {
  let last: number | null = null;

  async function keep(
    name: string | null,
    texts: Texts = textsOf(studio.getState().files),
    at = parts.now(),
  ): Promise<DraftVersion | null> {
    const same = (await drafts.versions(record.id)).find((version) => name === null || version.name === name);
    if (same && isSameTexts(same.texts, texts)) return null;
    return drafts.keepVersion({ draft: record.id, name, at, texts });
  }

  /** Nobody asked for it, so nobody is told where it cannot be written: the draft itself says so. */
  const keepQuietly = (texts: Texts, at: number) => {
    last = parts.now();
    keep(null, texts, at).catch(() => undefined);
  };

  const stop = studio.subscribe((now, before) => {
    if (now.files === before.files) return;
    if (last === null) keepQuietly(textsOf(before.files), record.updatedAt);
    else if (parts.now() - last >= EVERY_MS) keepQuietly(textsOf(now.files), parts.now());
  });

  return { keep: (name, texts) => keep(name, texts), close: stop };
}
