/** A file that somebody chose or dropped, with its folders. Nothing of it is read yet. */
export interface PickedFile {
  /** Folders and name, `/` between them. */
  readonly name: string;
  readonly file: File;
}

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
export function pickedFromDrop(transfer: DataTransfer): Promise<readonly PickedFile[]> {
  const entries = Array.from(transfer.items).flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : [],
  );
  if (entries.length === 0) return Promise.resolve(pickedFrom(transfer.files));
  const found: PickedFile[] = [];
  return entries
    .reduce<Promise<void>>((before, entry) => before.then(() => collect(entry, found, 0)), Promise.resolve())
    .then(() => found);
}

async function collect(entry: FileSystemEntry, found: PickedFile[], depth: number): Promise<void> {
  if (found.length > MOST_FILES || depth > DEEPEST) return;
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) => {
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null));
    });
    if (file) found.push({ name: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives some entries at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return;
    for (const child of some) await collect(child, found, depth + 1);
  }
}
