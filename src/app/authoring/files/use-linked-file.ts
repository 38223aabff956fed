import { useCallback, useEffect, useRef, useState } from 'react';
import type { Texts } from '#app/authoring/document/history.ts';
import { textsOf } from '#app/authoring/document/studio-store.ts';
import { draftOf, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { fileChangesBetween } from '#app/authoring/keep/file-changes.ts';
import { useKeeper } from '#app/authoring/keep/use-keeping.ts';
import { openDraftKeeping } from '#app/storage/open-draft-store.ts';
import { saveBlob } from '#app/ui/save-file.ts';
import { diskPlaceOf, holdsAll } from './disk-place.ts';
import { canSaveToFiles, pickWhereToSave } from './file-pickers.ts';
import { changedOutside, NEVER, saveToFile, type Link } from './linked-file.ts';
import { archiveNameOf, packDraft } from './pack-draft.ts';

export interface LinkedFile {
  /** The name of the file or folder that is saved to; null where there is none yet. */
  readonly name: string | null;
  /** What the file says by now, where somebody else changed it. */
  readonly outside: { readonly texts: Texts | null } | null;
  /** What happened last, in a sentence; empty before anything did. */
  readonly said: string;
  readonly save: () => Promise<void>;
  readonly take: () => Promise<void>;
  readonly keepMine: () => void;
}

/** The file on the disk that the open draft belongs to: saved when asked to, and watched for changes by others. */
export function useLinkedFile(): LinkedFile {
  const studio = useStudioStore();
  const keeper = useKeeper();
  const draft = keeper.record().id;
  const link = useRef<Link | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [outside, setOutside] = useState<LinkedFile['outside']>(null);
  const [said, setSaid] = useState('');

  const remember = useCallback(
    (next: Link) => {
      link.current = next;
      setName(next.place.name);
      const { place, stamp, texts } = next;
      void openDraftKeeping().handles.keep(draft, { handle: place.handle, stamp, texts });
    },
    [draft],
  );

  const look = useCallback(async () => {
    const known = link.current;
    if (!known) return;
    try {
      if (!(await known.place.mayRead())) return;
      const found = await changedOutside(known);
      if (!found || link.current !== known) return;
      link.current = found.link;
      setOutside({ texts: found.texts });
    } catch {
      // It is gone, or on a disk that is not there now; saving will say so.
    }
  }, []);

  useEffect(() => {
    let current = true;
    void openDraftKeeping()
      .handles.read(draft)
      .then((kept) => {
        const known = linkOf(kept);
        if (current && known) {
          link.current = known;
          setName(known.place.name);
          void look();
        }
        return undefined;
      });
    const back = () => void look();
    window.addEventListener('focus', back);
    return () => {
      current = false;
      window.removeEventListener('focus', back);
    };
  }, [draft, look]);

  const save = async () => {
    if (outside) {
      setSaid('The file was changed outside. Choose first which words are to stay.');
      return;
    }
    const texts = textsOf(studio.getState().files);
    const content = { texts, blobs: keeper.recordings.all() };
    const { id } = draftOf(studio.getState());
    const isAlone = holdsAll('scenario.yaml', texts, content.blobs);
    const suggested = isAlone ? 'scenario.yaml' : archiveNameOf(id);
    if (!canSaveToFiles()) {
      try {
        const blob = isAlone
          ? new Blob([texts['scenario.yaml'] ?? ''], { type: 'application/yaml' })
          : await packDraft(content);
        saveBlob(blob, suggested);
        setSaid(`Downloaded as ${suggested}.`);
      } catch (error) {
        setSaid(
          `The file could not be made (${error instanceof Error ? error.message : String(error)}). Save once more.`,
        );
      }
      return;
    }
    let target = link.current;
    if (
      !target ||
      !(
        target.place.handle instanceof FileSystemDirectoryHandle ||
        holdsAll(target.place.name, texts, content.blobs)
      )
    ) {
      const place = diskPlaceOf(await pickWhereToSave(suggested));
      if (!place) return;
      target = { place, stamp: NEVER, texts: {} };
    }
    const saved = await saveToFile(target, content);
    switch (saved.outcome) {
      case 'saved':
        remember(saved.link);
        setOutside(null);
        setSaid(`Saved to ${saved.link.place.name}.`);
        break;
      case 'changed-outside':
        link.current = saved.link;
        setOutside({ texts: saved.texts });
        break;
      case 'not-allowed':
        setSaid('The browser was not allowed to write the file. Save once more to be asked again.');
        break;
      case 'failed':
        link.current = null;
        setName(null);
        setSaid(`The file could not be written (${saved.detail}). Save once more to choose another place.`);
        break;
    }
  };

  const take = async () => {
    const texts = outside?.texts;
    if (!texts) return;
    await keeper.versions.keep('Before taking the changed file').catch(() => undefined);
    const before = textsOf(studio.getState().files);
    const changes = fileChangesBetween(before, { ...before, ...texts });
    if (changes.length > 0) studio.edit({ label: `Take what ${name ?? 'the file'} says`, changes });
    if (link.current) remember(link.current);
    setOutside(null);
  };

  const keepMine = () => {
    if (link.current) remember(link.current);
    setOutside(null);
    setSaid('Kept as it is here. Save to write it over the file.');
  };

  return { name, outside, said, save, take, keepMine };
}

function linkOf(kept: unknown): Link | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { handle, stamp, texts } = kept as Record<string, unknown>;
  const place = diskPlaceOf(handle);
  if (!place || typeof stamp !== 'number' || typeof texts !== 'object' || texts === null) return null;
  return { place, stamp, texts: texts as Texts };
}
