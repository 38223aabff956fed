const MB = 1_048_576;

/** What an honest archive never reaches: a scenario is about 70 KB, a spoken line about 50 KB, a conversation has some sixty of them. */
export const ARCHIVE_LIMITS = {
  /** Bytes of the archive itself. */
  packed: 50 * MB,
  entries: 500,
  /** Bytes of all files together, unpacked. */
  unpacked: 60 * MB,
  /** Bytes of one recording. */
  audio: 10 * MB,
  /** Bytes of one text; more is no scenario (`formats/yaml/limits.ts`). */
  text: 4 * MB,
  /** Unpacked to packed. Text comes to about 4, the most repetitive script we have to 30; deflate itself ends at 1032. */
  ratio: 150,
  /** Characters of a name with its folders. */
  name: 160,
} as const;
