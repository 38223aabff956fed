/** The texts of a scenario in another language, each under a key that stays while the script around it moves. */
export interface Translation {
  /** BCP 47 tag. */
  readonly language: string;
  readonly strings: ReadonlyMap<string, TranslatedString>;
}

export interface TranslatedString {
  /** Digest of the text it was made from (`sourceDigest`): another one means that the source has changed since. */
  readonly of: string;
  /** That text itself, where it was kept: what a translator compares with. */
  readonly from?: string;
  readonly text: string;
}

/** A text of a scenario that has words for people. */
export interface SourceString {
  /**
   * By the ids that the author gave, with places counted from 1 where there are none: `beats/pickup/replies/sorry/says`,
   * `beats/pickup/says/1/2` (the first line's second variant).
   */
  readonly key: string;
  readonly text: string;
}
