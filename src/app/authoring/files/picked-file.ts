/** A file that somebody chose or dropped, with its folders; nothing of it is read yet. Or what was not even listed, and why. */
export type PickedFile =
  | {
      /** Folders and name, `/` between them. */
      readonly name: string;
      readonly file: File;
    }
  | { readonly name: string; readonly file: null; readonly why: PassedOver };

/** Why nothing of it is read: a folder with no files in it, or too deep, or hidden; a file that could not be had. */
export type PassedOver = 'no-files' | 'too-deep' | 'hidden' | 'unreadable';

/** More files than this are not even listed: somebody dropped the wrong folder. */
export const MOST_FILES = 500;

/** Folders inside folders are followed no deeper: a scenario's lie at most three deep. */
const DEEPEST = 5;

export function pickedFrom(files: Iterable<File>): readonly PickedFile[] {
  return Array.from(files, (file) => ({
    name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  })).slice(0, MOST_FILES + 1);
}

/** Everything in a drop, folders gone through. Must be called while the event is handled, before anything is awaited. */
export async function pickedFromDrop(transfer: DataTransfer): Promise<readonly PickedFile[]> {
  const entries = Array.from(transfer.items).flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : [],
  );
  if (entries.length === 0) return pickedFrom(transfer.files);
  const found: PickedFile[] = [];
  for (const entry of entries)
    await (entry.isFile ? takeFile(entry, found) : goThrough(dropped(entry), found));
  return found;
}

/** A folder, however the browser gives it. */
export interface Folder {
  /** With the folders around it. */
  readonly path: string;
  /** What lies in it: the name of each, and how to have it. */
  readonly entries: () => AsyncIterable<FolderEntry>;
}

export type FolderEntry =
  | { readonly name: string; readonly file: () => Promise<File> }
  | { readonly name: string; readonly folder: Folder };

/** Everything in a folder and the folders in it; what is not gone through is among the found, with why. */
export async function goThrough(folder: Folder, found: PickedFile[], depth = 0): Promise<void> {
  const before = found.length;
  for await (const entry of folder.entries()) {
    if (found.length > MOST_FILES) return;
    const name = `${folder.path}/${entry.name}`;
    if ('file' in entry) found.push(await had(name, entry.file));
    else if (entry.name.startsWith('.') || entry.name === 'node_modules')
      found.push({ name, file: null, why: 'hidden' });
    else if (depth === DEEPEST) found.push({ name, file: null, why: 'too-deep' });
    else await goThrough(entry.folder, found, depth + 1);
  }
  // Of folders inside, only what is in them is of interest.
  if (depth === 0 && found.length === before) found.push({ name: folder.path, file: null, why: 'no-files' });
}

async function had(name: string, file: () => Promise<File>): Promise<PickedFile> {
  try {
    return { name, file: await file() };
  } catch {
    return { name, file: null, why: 'unreadable' };
  }
}

const fileOf = (entry: FileSystemEntry) => () =>
  new Promise<File>((resolve, reject) => {
    (entry as FileSystemFileEntry).file(resolve, reject);
  });

const pathOf = ({ fullPath }: FileSystemEntry) => fullPath.replace(/^\//, '');

async function takeFile(entry: FileSystemEntry, found: PickedFile[]): Promise<void> {
  if (found.length <= MOST_FILES) found.push(await had(pathOf(entry), fileOf(entry)));
}

function dropped(folder: FileSystemEntry): Folder {
  return {
    path: pathOf(folder),
    entries: async function* () {
      const reader = (folder as FileSystemDirectoryEntry).createReader();
      for (;;) {
        // A reader gives some entries at a time, and none at the end.
        const some = await new Promise<FileSystemEntry[]>((resolve) => {
          reader.readEntries(resolve, () => resolve([]));
        });
        if (some.length === 0) return;
        for (const entry of some) {
          const { name } = entry;
          yield entry.isFile ? { name, file: fileOf(entry) } : { name, folder: dropped(entry) };
        }
      }
    },
  };
}
