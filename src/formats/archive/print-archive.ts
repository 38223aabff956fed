import { zipSync, type Zippable } from 'fflate';
import { MANIFEST_FILE, printManifest } from './manifest.ts';

/** What goes into an archive: texts of a draft as UTF-8, recordings as they are. */
export interface ArchiveContent {
  /** File → text, such as `scenario.yaml` and `translations/de.yaml`. */
  readonly texts: Readonly<Record<string, string>>;
  /** File → bytes, such as `audio/hello.ogg`. */
  readonly audio: Readonly<Record<string, Uint8Array>>;
}

/** The oldest day that a zip file can tell: the same content is the same bytes on any day, in any time zone. */
const NO_DAY = new Date(1980, 0, 1);

/** A `.htl.zip`. The same content gives the same bytes. */
export function printArchive({ texts, audio }: ArchiveContent, madeBy: string): Uint8Array {
  const encoder = new TextEncoder();
  const files: [string, Uint8Array, 0 | 9][] = [
    [MANIFEST_FILE, encoder.encode(printManifest(madeBy)), 9],
    ...sorted(texts).map(([name, text]): [string, Uint8Array, 9] => [name, encoder.encode(text), 9]),
    // Recordings are compressed already.
    ...sorted(audio).map(([name, bytes]): [string, Uint8Array, 0] => [name, bytes, 0]),
  ];
  const zippable: Zippable = Object.fromEntries(
    files.map(([name, bytes, level]) => [name, [bytes, { level, mtime: NO_DAY }]]),
  );
  return zipSync(zippable);
}

function sorted<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
