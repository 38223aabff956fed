import { TURN } from '#core/machine/ledger.ts';
import { holds, type Condition, type Situation } from '#core/model/condition.ts';
import type { Reply, Scenario } from '#core/model/scenario.ts';
import { hear, standingIn } from './talk.ts';

/** Where a reply leads in a situation, and what decided it. */
export interface Landing {
  readonly to: string;
  /** The way out of the persona that took the talk there, whatever the reply led to; null for the reply's own branch. */
  readonly exit: string | null;
  /** What held, of the branch or the exit. */
  readonly when: Condition;
  /** Place of the branch among the reply's, from 0; null for an exit. */
  readonly branch: number | null;
  /** What the markers and the turn made of the situation, which is what the branches see. */
  readonly seen: Situation;
}

/** Null where nothing holds, which no sound scenario allows. */
export function landingOf(scenario: Scenario, situation: Situation, reply: Reply): Landing | null {
  const seen = hear(scenario, standingIn(scenario, situation), [...reply.markers, TURN]).situation;
  for (const [exit, ending] of Object.entries(scenario.exits)) {
    const when = scenario.persona.exits[exit];
    if (when && holds(when, seen)) return { to: ending, exit, when, branch: null, seen };
  }
  const branch = reply.to.findIndex(({ when }) => holds(when, seen));
  const taken = reply.to[branch];
  return taken ? { to: taken.to, exit: null, when: taken.when, branch, seen } : null;
}
