import type { MarkerId } from '#core/rubric/markers.ts';
import type { Condition, CounterSpec, Effect } from './condition.ts';
import type {
  Channel,
  Expression,
  Grade,
  Move,
  Phase,
  Rating,
  Skill,
  Temperament,
  Trigger,
} from './words.ts';

/**
 * A checked scenario, as every other part of the product sees it: plain JSON, all references good, persona
 * included, all short forms of the file spelled out. Made by `resolveScenario`; nothing else may make one.
 */
export interface Scenario {
  readonly id: string;
  /** Hash of everything below that decides what is said, what follows and how it is judged. */
  readonly hash: string;
  readonly catalogue?: string;
  readonly title: string;
  readonly summary: string;
  readonly aim: string;
  readonly language: string;
  readonly channel: Channel;
  readonly minutes: number;
  readonly rating: Rating;
  readonly label: string;
  readonly key: KeyProvenance;
  readonly customer: Customer;
  readonly persona: Persona;
  readonly brokenPromise: boolean;
  /** Warnings for abuse after which the policy asks for the end. */
  readonly policyWarnings: number;
  /** The scenario's own, beside the ledger's and the persona's. */
  readonly counters: Readonly<Record<string, CounterSpec>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly briefing: Briefing;
  /** For whoever leads a classroom through it. It changes nothing about a talk, and is no part of the hash. */
  readonly facilitator?: FacilitatorCard;
  readonly start: string;
  readonly beats: Readonly<Record<string, Beat>>;
  readonly endings: Readonly<Record<string, Ending>>;
  /** Persona exit → ending. */
  readonly exits: Readonly<Record<string, string>>;
  /** What the linter may find here and should not report. It changes nothing about a talk. */
  readonly allow: readonly Allowance[];
}

/** A finding that is meant to be: everywhere, or at a beat, a reply (`beat/reply`) or an ending. */
export interface Allowance {
  readonly rule: string;
  readonly at?: string;
  readonly because: string;
}

export interface FacilitatorCard {
  readonly aim: string;
  /** Three, each "I noticed … I wonder …". */
  readonly questions: readonly string[];
  /** Where the key will be argued with, and how to hold that. */
  readonly dispute: string;
  readonly care: string;
}

export interface KeyProvenance {
  readonly keyedBy: 'author' | 'panel' | 'model';
  readonly raters: number;
  /** 0 to 1, or null when there was one rater. */
  readonly agreement: number | null;
  readonly note?: string;
}

export interface Customer {
  readonly name: string;
  readonly pronouns: string;
  /** Seed of the drawn portrait. */
  readonly portrait: string;
  readonly about: string;
}

export interface Persona {
  readonly id: string;
  readonly temperament: Temperament;
  readonly summary: string;
  readonly counters: Readonly<Record<string, CounterSpec>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly regions: Readonly<Record<string, PersonaRegion>>;
  /** The region the mood line draws. */
  readonly mood: string;
  readonly masks?: { readonly region: string; readonly while: Condition };
  readonly exits: Readonly<Record<string, Condition>>;
}

export interface PersonaRegion {
  readonly label: string;
  /** Whether screens give it a meter. */
  readonly meter: boolean;
  readonly initial: string;
  readonly states: Readonly<Record<string, PersonaState>>;
}

export interface PersonaState {
  /** 0 best. */
  readonly level: number;
  readonly label: string;
  readonly expression: Expression;
  /** Marker or `turn` → transitions in order of priority; signals are already spelled out. */
  readonly on: Readonly<Record<string, readonly PersonaTransition[]>>;
}

export interface PersonaTransition {
  readonly when: Condition;
  readonly to?: string;
  readonly effect: Effect;
}

export interface Briefing {
  readonly you: string;
  readonly situation: string;
  /** What is the trainee's to decide, and what is not. */
  readonly authority: readonly string[];
  readonly limits: readonly string[];
  readonly policy: readonly { readonly title: string; readonly text: string }[];
  readonly screen: readonly { readonly label: string; readonly value: string }[];
}

/** Lines by condition, first match; each with one or more variants drawn by the seed. */
export interface Line {
  readonly when: Condition;
  readonly variants: readonly string[];
}

export interface Beat {
  readonly id: string;
  readonly phase: Phase;
  readonly says: readonly Line[];
  readonly thinks: readonly Line[];
  readonly cue?: string;
  readonly elicits: readonly Skill[];
  readonly trigger?: Trigger;
  readonly hardStop: boolean;
  readonly replies: readonly Reply[];
}

export interface Reply {
  readonly id: string;
  readonly move?: Move;
  readonly says: string;
  readonly markers: readonly MarkerId[];
  /** New pieces of information it gives. */
  readonly items: number;
  /** Options it puts to the customer. */
  readonly offers: number;
  /** Offered only when this holds. */
  readonly when: Condition;
  readonly to: readonly { readonly when: Condition; readonly to: string }[];
  readonly effect: Effect;
  readonly habit?: string;
  readonly feedback: Feedback;
}

/** Reaction → act → principle → better line; the best reply has a caveat instead: when it would be wrong. */
export interface Feedback {
  readonly reaction: string;
  readonly act: string;
  readonly principle: string;
  readonly better?: string;
  readonly caveat?: string;
}

export interface Ending {
  readonly id: string;
  readonly grade: Grade;
  readonly title: string;
  readonly epilogue: string;
  /** Simulated, 1 to 5. */
  readonly csat: number;
  /** Simulated, 0 to 10. */
  readonly nps: number;
  /** Simulated handling time. */
  readonly minutes: number;
  readonly followUp: string;
}
