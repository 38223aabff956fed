import type { Texts } from '#app/authoring/document/history.ts';
import type { DraftRecord } from '#app/storage/draft-store.ts';
import { filesOf } from './file-pickers.ts';
import { importFiles } from './import-files.ts';
import { packDraft } from './pack-draft.ts';
import type { PickedFile } from './picked-file.ts';

/** A file or folder on the disk that a draft is saved to. Everything rejects where it is gone, or may not be touched. */
export interface DiskPlace {
  readonly name: string;
  readonly handle: unknown;
  /** When it was last changed, by anybody: milliseconds since 1970. */
  readonly stamp: () => Promise<number>;
  /** Null where what is there is no scenario any more. */
  readonly read: () => Promise<Texts | null>;
  readonly write: (draft: Pick<DraftRecord, 'texts' | 'blobs'>) => Promise<void>;
  /** Asks the person where that is still to be asked; only while they are clicking or typing. */
  readonly mayWrite: () => Promise<boolean>;
  /** Whether it may be looked at without asking. */
  readonly mayRead: () => Promise<boolean>;
}

const SCENARIO = 'scenario.yaml';

export function diskPlaceOf(handle: unknown): DiskPlace | null {
  if (typeof FileSystemHandle === 'undefined' || !(handle instanceof FileSystemHandle)) return null;
  if (handle.kind === 'directory') return folderPlace(handle as FileSystemDirectoryHandle);
  return filePlace(handle as FileSystemFileHandle);
}

/** Whether a single file of this name can hold the whole draft. */
export function holdsAll(name: string, texts: Texts, blobs: DraftRecord['blobs']): boolean {
  return /\.zip$/i.test(name) || (Object.keys(texts).length <= 1 && Object.keys(blobs).length === 0);
}

function filePlace(handle: FileSystemFileHandle): DiskPlace {
  const picked = async (): Promise<readonly PickedFile[]> => [
    { name: handle.name, file: await handle.getFile() },
  ];
  return {
    name: handle.name,
    handle,
    stamp: async () => (await handle.getFile()).lastModified,
    read: async () => textsIn(await picked()),
    write: async (draft) => {
      const isArchive = /\.zip$/i.test(handle.name);
      await writeTo(handle, isArchive ? await packDraft(draft) : (draft.texts[SCENARIO] ?? ''));
    },
    ...permissions(handle),
  };
}

function folderPlace(handle: FileSystemDirectoryHandle): DiskPlace {
  return {
    name: handle.name,
    handle,
    stamp: async () => Math.max(0, ...(await filesOf(handle)).map(({ file }) => file?.lastModified ?? 0)),
    read: async () => textsIn(await filesOf(handle)),
    write: async ({ texts, blobs }) => {
      for (const [name, content] of Object.entries<string | Blob>({ ...texts, ...blobs })) {
        const parts = name.split('/');
        let folder = handle;
        for (const part of parts.slice(0, -1))
          folder = await folder.getDirectoryHandle(part, { create: true });
        await writeTo(await folder.getFileHandle(parts.at(-1) ?? name, { create: true }), content);
      }
    },
    ...permissions(handle),
  };
}

async function textsIn(files: readonly PickedFile[]): Promise<Texts | null> {
  const { drafts } = await importFiles(files);
  return drafts.find(({ hasScenario }) => hasScenario)?.texts ?? null;
}

/** The file is replaced as a whole when it is closed, so that a browser that ends in between leaves the old one. */
async function writeTo(handle: FileSystemFileHandle, content: string | Blob): Promise<void> {
  const writable = await handle.createWritable();
  await writable.write(content);
  await writable.close();
}

/** Of the File System Access draft; not yet among the types of the web. */
interface Permitting {
  queryPermission?: (of: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (of: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
}

function permissions(handle: FileSystemHandle): Pick<DiskPlace, 'mayRead' | 'mayWrite'> {
  const permitting = handle as FileSystemHandle & Permitting;
  return {
    mayRead: async () => ((await permitting.queryPermission?.({ mode: 'read' })) ?? 'granted') === 'granted',
    mayWrite: async () =>
      ((await permitting.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted',
  };
}
