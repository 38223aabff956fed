import { useEffect, useState } from 'react';
import { openDraftStore } from '#app/storage/open-draft-store.ts';
import type { DraftStore, DraftVersion } from '#app/storage/draft-store.ts';

export type Versions =
  | { readonly state: 'reading' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'read';
      readonly versions: readonly DraftVersion[];
      /** When, in milliseconds since 1970: what "today" is said from. */
      readonly at: number;
    };

/** The versions of a draft, latest first, kept up to date. */
export function useVersions(draft: string, drafts: DraftStore = openDraftStore()): Versions {
  const [versions, setVersions] = useState<Versions>({ state: 'reading' });
  useEffect(() => {
    let current = true;
    const read = async () => {
      try {
        const found = await drafts.versions(draft);
        if (!current) return;
        setVersions((before) =>
          isSame(before, found) ? before : { state: 'read', versions: found, at: Date.now() },
        );
      } catch {
        if (current) setVersions({ state: 'failed' });
      }
    };
    void read();
    const stop = drafts.subscribe(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, [draft, drafts]);
  return versions;
}

/** Every save of the draft is told too, and changes no version. */
function isSame(before: Versions, found: readonly DraftVersion[]): boolean {
  return (
    before.state === 'read' &&
    before.versions.length === found.length &&
    before.versions.every(({ id, name }, place) => id === found[place]?.id && name === found[place].name)
  );
}
