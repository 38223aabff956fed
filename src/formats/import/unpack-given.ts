import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { ARCHIVE_VERSION, MANIFEST_FILE, readManifest } from '#formats/archive/manifest.ts';
import { parseArchive } from '#formats/archive/parse-archive.ts';
import type { GivenFile } from '#formats/importers.ts';
import { refusal } from './sort-file.ts';

/** More archives than this at once are not unpacked: each may take a second. */
const MOST_ARCHIVES = 10;

/** `PK` and the kind of record with which every zip file begins. */
const ZIP = [0x50, 0x4b];

/** Files with what is in the archives among them. A file of an archive is called `archive.htl.zip/scenario.yaml`. */
export function unpackGiven(given: readonly GivenFile[]): {
  readonly files: readonly GivenFile[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const files: GivenFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let archives = 0;
  for (const file of given) {
    if (!isArchive(file)) {
      files.push(file);
    } else if (++archives > MOST_ARCHIVES) {
      diagnostics.push(
        refusal(
          file.name,
          'too-many-archives',
          `Only ${MOST_ARCHIVES} archives are opened at once.`,
          'Open it by itself.',
        ),
      );
    } else {
      const parsed = parseArchive(file.name, file.bytes);
      const inside = (name: string) => (name === file.name ? name : `${file.name}/${name}`);
      diagnostics.push(
        ...parsed.diagnostics.map(({ at, ...rest }) => ({ ...rest, at: { ...at, file: inside(at.file) } })),
      );
      for (const [name, bytes] of parsed.files) {
        if (name === MANIFEST_FILE) diagnostics.push(...objectionToManifest(inside(name), bytes));
        else files.push({ name: inside(name), bytes });
      }
    }
  }
  return { files, diagnostics };
}

/** An office document is a zip file too, and another tool's. */
function isArchive({ name, bytes }: GivenFile): boolean {
  if (/\.zip$/i.test(name)) return true;
  return (
    ZIP.every((byte, place) => bytes[place] === byte) &&
    !/\.(docx|xlsx|odt|ods|h5p|story|pages|numbers)$/i.test(name)
  );
}

function objectionToManifest(file: string, bytes: Uint8Array): Diagnostic[] {
  const manifest = readManifest(new TextDecoder().decode(bytes));
  if (!manifest) {
    return [
      warning(
        file,
        'no-manifest',
        'What the archive says about itself cannot be read. Its files were taken as they are.',
        'Nothing needs to be done if they are what you expected.',
      ),
    ];
  }
  if (manifest.version <= ARCHIVE_VERSION) return [];
  return [
    warning(
      file,
      'newer-archive',
      `The archive was made by a newer version (${manifest.madeBy || 'unnamed'}, archive format ${manifest.version}). What this version knows was taken.`,
      'Open it with a newer version of Hold the Line to have all of it.',
    ),
  ];
}

const warning = (...[file, code, message, help]: Parameters<typeof refusal>): Diagnostic => ({
  ...refusal(file, code, message, help),
  severity: 'warning',
});
