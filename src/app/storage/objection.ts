import type { Situation } from '#core/model/condition.ts';
import { isCount, isObject, isTextOrNull, isTime } from './stored-value.ts';

/**
 * A trainee argues with the key: another reply should have been best. It carries its whole moment, so that the author of
 * the scenario understands it without the talk.
 */
export interface Objection {
  readonly scenario: string;
  readonly hash: string;
  /** The scenario's title. */
  readonly title: string;
  /** 0-based. */
  readonly decision: number;
  readonly beat: string;
  readonly situation: Situation;
  /** What the customer had said. */
  readonly line: string;
  readonly offered: readonly { readonly id: string; readonly says: string }[];
  /** Ids of the reply given and of the one the key holds best. */
  readonly chosen: string;
  readonly keysBest: string;
  /** Id of the reply that should have been best; null where only the reason is given. */
  readonly preferred: string | null;
  readonly why: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The sound ones in a stored list. */
export function readObjections(stored: unknown): Objection[] {
  return Array.isArray(stored) ? stored.filter(isObjection) : [];
}

function isObjection(value: unknown): value is Objection {
  return (
    isObject(value) &&
    ['scenario', 'hash', 'title', 'beat', 'line', 'chosen', 'keysBest', 'why'].every(
      (key) => typeof value[key] === 'string',
    ) &&
    isCount(value['decision']) &&
    isObject(value['situation']) &&
    isTextOrNull(value['preferred']) &&
    isTime(value['at']) &&
    Array.isArray(value['offered']) &&
    value['offered'].every(
      (reply: unknown) =>
        isObject(reply) && typeof reply['id'] === 'string' && typeof reply['says'] === 'string',
    )
  );
}
