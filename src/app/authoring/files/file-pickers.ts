import { goThrough, pickedFrom, type Folder, type PickedFile } from './picked-file.ts';

/** Asking for files and folders: by handles that can be written to later, where the browser has them (Chromium); else by what every browser has. */

export interface Picked {
  readonly files: readonly PickedFile[];
  /** Of the one file or folder that was chosen, to save to it later. */
  readonly handle?: FileSystemHandle;
}

interface PickerWindow {
  showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
  showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle>;
}

const pickers = (): PickerWindow => globalThis as PickerWindow;

export const canSaveToFiles = (): boolean => pickers().showSaveFilePicker !== undefined;
export const canOpenFolders = (): boolean => pickers().showDirectoryPicker !== undefined;

/** Null where nothing was chosen. */
export async function pickFiles(): Promise<Picked | null> {
  const pick = pickers().showOpenFilePicker;
  if (!pick) return pickByInput();
  return unlessCancelled(async () => {
    const handles = await pick({ multiple: true, id: 'hold-the-line' });
    const files = await Promise.all(handles.map(async (handle) => handle.getFile()));
    const [only] = handles;
    return { files: pickedFrom(files), ...(only && handles.length === 1 && { handle: only }) };
  });
}

/** Null where nothing was chosen, or the browser cannot. */
export async function pickFolder(): Promise<Picked | null> {
  const pick = pickers().showDirectoryPicker;
  if (!pick) return null;
  return unlessCancelled(async () => {
    const handle = await pick({ mode: 'readwrite', id: 'hold-the-line' });
    return { files: await filesOf(handle), handle };
  });
}

/** @param name suggested, with its ending */
export async function pickWhereToSave(name: string): Promise<FileSystemFileHandle | null> {
  const pick = pickers().showSaveFilePicker;
  if (!pick) return null;
  return unlessCancelled(() => pick({ suggestedName: name, id: 'hold-the-line' }));
}

/** Everything in a folder that was chosen. */
export async function filesOf(folder: FileSystemDirectoryHandle): Promise<readonly PickedFile[]> {
  const found: PickedFile[] = [];
  await goThrough(chosen(folder, folder.name), found);
  return found;
}

function chosen(folder: FileSystemDirectoryHandle, path: string): Folder {
  return {
    path,
    entries: async function* () {
      for await (const [name, handle] of folder.entries()) {
        yield handle.kind === 'file'
          ? { name, file: () => handle.getFile() }
          : { name, folder: chosen(handle, `${path}/${name}`) };
      }
    },
  };
}

/** Whoever closes a picker has changed their mind; that is no error. */
async function unlessCancelled<T>(pick: () => Promise<T>): Promise<T | null> {
  try {
    return await pick();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

function pickByInput(): Promise<Picked | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.addEventListener('change', () => resolve(input.files && { files: pickedFrom(input.files) }));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
