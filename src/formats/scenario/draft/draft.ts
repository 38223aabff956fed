import type { Channel, Grade, Move, Phase, Skill, Trigger } from '#core/model/words.ts';

/**
 * A scenario that is being written, as far as it can be read: what is missing or of the wrong type is absent or empty here, and
 * reported by the checks. Parts whose text did not change are the same objects from one reading to the next.
 */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly channel: Channel | undefined;
  readonly start: string;
  readonly customer: { readonly name: string; readonly persona: string };
  readonly counters: readonly string[];
  readonly flags: readonly string[];
  /** In the order of the file. */
  readonly beats: readonly DraftBeat[];
  readonly endings: readonly DraftEnding[];
  /** Persona exit → ending. */
  readonly exits: Readonly<Record<string, string>>;
}

export interface DraftBeat {
  readonly id: string;
  readonly phase: Phase | undefined;
  readonly says: readonly DraftLine[];
  readonly thinks: readonly DraftLine[];
  readonly cue: string | undefined;
  readonly elicits: readonly Skill[];
  readonly trigger: Trigger | undefined;
  readonly hardStop: boolean;
  readonly replies: readonly DraftReply[];
}

export interface DraftLine {
  /** As written: region → state or states, counter → number or range, flag → true or false. */
  readonly when: Readonly<Record<string, unknown>> | undefined;
  readonly variants: readonly string[];
}

export interface DraftReply {
  /** Place among the beat's replies, from 0: what edits and paths go by, because an id may be missing or stand twice. */
  readonly index: number;
  readonly id: string;
  readonly move: Move | undefined;
  readonly says: string;
  /** As written, unknown ones included. */
  readonly markers: readonly string[];
  readonly items: number;
  readonly offers: number;
  readonly when: Readonly<Record<string, unknown>> | undefined;
  /** Where it leads: beats or endings, by the first condition that holds. */
  readonly to: readonly DraftBranch[];
  readonly add: Readonly<Record<string, number>> | undefined;
  readonly set: Readonly<Record<string, number | boolean>> | undefined;
  readonly habit: string | undefined;
  readonly feedback: {
    readonly reaction: string;
    readonly act: string;
    readonly principle: string;
    readonly better: string | undefined;
    readonly caveat: string | undefined;
  };
}

export interface DraftBranch {
  readonly when: Readonly<Record<string, unknown>> | undefined;
  readonly to: string;
}

export interface DraftEnding {
  readonly id: string;
  readonly grade: Grade | undefined;
  readonly title: string;
  readonly epilogue: string;
}
