/** What an archive says about itself, in `htl.json`. */
export interface Manifest {
  readonly format: 'hold-the-line';
  /** Of the archive, not of the scenario in it. */
  readonly version: number;
  /** Such as "Hold the Line 0.1.0". */
  readonly madeBy: string;
}

export const MANIFEST_FILE = 'htl.json';
/** Raised when an archive of then cannot be read by a program of now. */
export const ARCHIVE_VERSION = 1;

export function printManifest(madeBy: string): string {
  return `${JSON.stringify({ format: 'hold-the-line', version: ARCHIVE_VERSION, madeBy }, null, 2)}\n`;
}

/** Null where it is none. */
export function readManifest(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { format, version, madeBy } = value as Record<string, unknown>;
    const sound = format === 'hold-the-line' && typeof version === 'number' && Number.isInteger(version);
    return sound ? { format, version, madeBy: typeof madeBy === 'string' ? madeBy : '' } : null;
  } catch {
    return null;
  }
}
