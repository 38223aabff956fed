import type { ArchiveContent } from '#formats/archive/print-archive.ts';
import type { Imported } from '#formats/import/imported.ts';
import type { LibraryPersona } from '#formats/import/read-import.ts';
import type { GivenFile } from '#formats/importers.ts';

/** What passes between the page and the worker that reads and packs files. One worker does one job. */

export type FileJob =
  | {
      readonly kind: 'import';
      readonly given: readonly GivenFile[];
      readonly library: readonly LibraryPersona[];
    }
  | { readonly kind: 'pack'; readonly content: ArchiveContent; readonly madeBy: string };

export type FileJobDone =
  | { readonly kind: 'import'; readonly imported: Imported }
  | { readonly kind: 'pack'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly detail: string };
