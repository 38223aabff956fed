import type { Texts } from '#app/authoring/document/history.ts';
import { isSameTexts } from '#app/storage/draft-record.ts';
import type { DraftRecord } from '#app/storage/draft-store.ts';
import type { DiskPlace } from './disk-place.ts';

/** The file that a draft is saved to, and what both said when they were last the same. */
export interface Link {
  readonly place: DiskPlace;
  readonly stamp: number;
  /** What the file said then. */
  readonly texts: Texts;
}

export type FileSaved =
  | { readonly outcome: 'saved'; readonly link: Link }
  /** Somebody else wrote it since; nothing was overwritten. `texts` is null where it is no scenario any more. */
  | { readonly outcome: 'changed-outside'; readonly link: Link; readonly texts: Texts | null }
  | { readonly outcome: 'not-allowed' }
  | { readonly outcome: 'failed'; readonly detail: string };

/** What a file says by now that somebody else has changed; null where nobody has. The link knows it from then on. */
export async function changedOutside(
  link: Link,
): Promise<{ readonly link: Link; readonly texts: Texts | null } | null> {
  const stamp = await link.place.stamp();
  if (stamp === link.stamp) return null;
  const texts = await link.place.read();
  const seen = { ...link, stamp, ...(texts && { texts }) };
  if (texts && sameWhereBoth(texts, link.texts)) return null;
  return { link: seen, texts };
}

/** Writes the draft to its file, unless somebody else changed that. Never rejects. */
export async function saveToFile(
  link: Link,
  draft: Pick<DraftRecord, 'texts' | 'blobs'>,
): Promise<FileSaved> {
  try {
    if (!(await link.place.mayWrite())) return { outcome: 'not-allowed' };
    const outside = link.stamp === NEVER ? null : await changedOutside(link);
    if (outside && !(outside.texts && sameWhereBoth(outside.texts, draft.texts)))
      return { outcome: 'changed-outside', ...outside };
    await link.place.write(draft);
    return { outcome: 'saved', link: { ...link, stamp: await link.place.stamp(), texts: draft.texts } };
  } catch (error) {
    return { outcome: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Of a file that was only just chosen to be written to. */
export const NEVER = -1;

/** A single file holds less than the whole draft: only what it has is compared. */
function sameWhereBoth(file: Texts, draft: Texts): boolean {
  const shared = Object.fromEntries(Object.entries(draft).filter(([name]) => Object.hasOwn(file, name)));
  return isSameTexts(file, shared);
}
