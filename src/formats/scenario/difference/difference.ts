import type { Path } from '#core/check/raw.ts';

/** What became of a scenario between two states, in the order of the script, for an author to read. */
export interface Difference {
  /** Parts before and around the script: title, customer, briefing, persona and translation files. */
  readonly fields: readonly FieldChange[];
  readonly beats: readonly BeatChange[];
  readonly endings: readonly EndingChange[];
}

export interface FieldChange {
  /** Where in the file; empty where the file itself came or went. */
  readonly path: Path;
  readonly file: string;
  readonly before: Value;
  readonly after: Value;
}

/** Undefined where there is none; what is neither text nor number is given as it would be written on one line. */
export type Value = string | undefined;

export type BeatChange =
  | {
      readonly kind: 'added' | 'removed';
      readonly beat: string;
      readonly says: string;
      readonly replies: number;
    }
  | {
      readonly kind: 'changed';
      readonly beat: string;
      /** What it was called, where it was called something else. */
      readonly was: string | null;
      /** Whether it stands elsewhere among the beats that stayed. */
      readonly moved: boolean;
      readonly fields: readonly FieldChange[];
      readonly replies: readonly ReplyChange[];
    };

export type ReplyChange =
  | { readonly kind: 'added' | 'removed'; readonly reply: string; readonly says: string }
  | {
      readonly kind: 'changed';
      readonly reply: string;
      readonly was: string | null;
      /** The beat it stood in, where it was another; `here` for another place in the same beat; else null. */
      readonly movedFrom: string | null;
      readonly fields: readonly FieldChange[];
    };

export type EndingChange =
  | { readonly kind: 'added' | 'removed'; readonly ending: string; readonly title: string }
  | {
      readonly kind: 'changed';
      readonly ending: string;
      readonly was: string | null;
      readonly fields: readonly FieldChange[];
    };
