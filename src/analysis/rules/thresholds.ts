/**
 * Every number a lint rule goes by, in one place. From CRAFT.md §3.7, decided by its authors [D] unless its rule's page
 * names a source.
 */
export const THRESHOLDS = {
  /** A trap: from here no ending of this grade or better can be reached (rule 14). */
  neverWithoutHope: 'fair',
} as const;
