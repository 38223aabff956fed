import type { PersonaFile } from '#core/schema/persona-schema.ts';
import type { TransitionFile } from '#formats/scenario/draft/read-persona.ts';

/**
 * A dial: one thing about a customer, tuned in words. Each choice comes to transitions that stand first for some events of some
 * states, so that they win over the archetype's; what is read back from the file is what stands there, never what was clicked.
 */
export interface Dial {
  readonly id: string;
  readonly question: string;
  /** As the archetype has it comes first. */
  readonly choices: readonly DialChoice[];
  /** Whether this customer has such a thing at all. */
  readonly suits: (archetype: PersonaFile) => boolean;
  readonly turn: (choice: string, archetype: PersonaFile) => Turned;
}

export interface DialChoice {
  readonly value: string;
  /** A plain sentence. */
  readonly label: string;
  /** What it does, in words. */
  readonly effect: string;
}

/** What a choice puts into a persona file. */
export interface Turned {
  readonly ways: readonly Ways[];
  readonly counters?: PersonaFile['counters'];
  readonly masks?: NonNullable<PersonaFile['masks']>;
}

/** Transitions that stand first on an event of a state. */
export interface Ways {
  readonly region: string;
  readonly state: string;
  readonly event: string;
  readonly first: readonly TransitionFile[];
}

/** The choice that leaves everything to the archetype. */
export const AS_ARCHETYPE = 'archetype';
