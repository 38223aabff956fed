import type { CounterSpec } from '#core/model/condition.ts';
import type { MarkerId } from '#core/rubric/markers.ts';

/**
 * The ledger: the small saturating memory every machine carries, whatever its persona, so that timing rules
 * (CRAFT.md §2 T1–T10) can read what has happened. Bounds keep a scenario solvable; all of them are [D].
 */

/** The engine's own marker, sent after a reply's markers and before the reply's event: one turn has passed. */
export const TURN = 'turn';

export const LEDGER_COUNTERS = {
  /** Turns in which the customer was specifically acknowledged. */
  heard: { min: 0, max: 3, start: 0 },
  /** What the customer has come to expect of us; it decides how good the ending is. */
  trust: { min: -2, max: 3, start: 0 },
  apologies: { min: 0, max: 3, start: 0 },
  warnings: { min: 0, max: 3, start: 0 },
  turns: { min: 0, max: 3, start: 0 },
  /** Turns since the customer was last acknowledged. */
  loops: { min: 0, max: 2, start: 0 },
  /** Turns since a reason to escalate came up. */
  overdue: { min: 0, max: 2, start: 0 },
  /** 1 when the last turn made the mood worse; a rise sets 2, the turn that ends takes one off. */
  rose: { min: 0, max: 2, start: 0 },
  /** 1 when the last turn apologised; set to 2 by the apology, as `rose`. */
  sorry: { min: 0, max: 2, start: 0 },
} as const satisfies Record<string, CounterSpec>;

export const LEDGER_FLAGS = {
  /** Something was done: an owner, a time, a concrete step. */
  acted: false,
  /** Help was tried before any handing over. */
  tried: false,
  /** A reason to escalate is present (T6). */
  trigger: false,
  /** Staying is wrong: threat, danger (T6, X1). */
  'hard-stop': false,
  /** Mood fell this turn: at most one level down a turn. */
  eased: false,
  /** Mood rose and nothing has repaired it yet. */
  sore: false,
  'heard-now': false,
  'warned-now': false,
  /** New information was given and not yet checked by teach-back (T10). */
  unchecked: false,
  /** A broken promise was answered with apology and remedy together (T9). */
  amended: false,
} as const satisfies Record<string, boolean>;

/** A specific acknowledgement: what makes a customer "heard" (CRAFT.md §4.3). */
export const ACKNOWLEDGING: readonly MarkerId[] = [
  'listen.paraphrase',
  'listen.picks-up-cue',
  'empathize.names-effect',
  'empathize.sizes',
];

/** Something the customer can hold on to: an action, not a phrase (T2 "action", T9 "remedy"). */
export const REMEDYING: readonly MarkerId[] = [
  'options.choices',
  'options.concrete',
  'options.named-owner',
  'options.goodwill',
  'empathize.ties-to-action',
  'escalate.warm-handover',
];

/** Offers in the sense of T1. */
export const OFFERING: readonly MarkerId[] = ['options.choices', 'options.concrete', 'options.goodwill'];

/** Help given before any handing over (T6 "no try"). */
export const TRYING: readonly MarkerId[] = [
  'escalate.tries-first',
  'options.choices',
  'options.concrete',
  'options.honest-limit',
  'options.one-chunk',
];

/** The reply hands the customer over or ends the contact. */
export const LEAVING: readonly MarkerId[] = [
  'escalate.right-trigger',
  'escalate.warm-handover',
  'escalate.cold-transfer',
  'escalate.hands-off',
  'escalate.polite-end',
  'escalate.ends-without-warning',
];

export const WARNING: readonly MarkerId[] = ['calm.fair-limit', 'escalate.policy-warning'];
