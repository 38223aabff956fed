import type { MarkerId } from '#core/rubric/markers.ts';
import type { Grade, Move, Phase, Skill, Temperament, Trigger } from '#core/model/words.ts';
import type { Habit } from './answers.ts';

/**
 * The bones of a conversation: beats, replies and where they lead, chosen so that the linter finds nothing in them whatever
 * words are put on. One shape a temperament.
 */
export interface Shape {
  readonly temperament: Temperament;
  readonly start: Readonly<Record<string, string | number | boolean>>;
  readonly flags: readonly { readonly name: string; readonly comment: string }[];
  readonly beats: readonly ShapeBeat[];
  readonly endings: readonly ShapeEnding[];
  readonly exits: Readonly<Record<string, string>>;
}

type When = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface ShapeBeat {
  readonly id: string;
  readonly phase: Phase;
  readonly elicits: readonly Skill[];
  readonly trigger?: Trigger;
  /** What the customer says here, as guidance; by mood where it must differ. The last has no condition. */
  readonly says: readonly { readonly when?: When; readonly what: string }[];
  readonly thinks: string;
  readonly cue?: string;
  readonly replies: readonly ShapeReply[];
}

export interface ShapeReply {
  readonly id: string;
  readonly move?: Move;
  readonly markers: readonly MarkerId[];
  /** What is said, as guidance. */
  readonly what: string;
  readonly to: string | readonly { readonly when?: When; readonly to: string }[];
  readonly set?: Readonly<Record<string, boolean | number>>;
  readonly items?: number;
  readonly offers?: number;
  /** Absent for the best of the beat. */
  readonly habit?: Habit;
  readonly principle: string;
}

export interface ShapeEnding {
  readonly id: string;
  readonly grade: Grade;
  readonly what: string;
  readonly csat: number;
  readonly nps: number;
  readonly minutes: number;
}
