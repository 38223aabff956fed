import type { Reply, Scenario } from '#core/model/scenario.ts';
import type { MarkerId } from '#core/rubric/markers.ts';

/**
 * A strategy bot: picks replies by one outward sign and knows nothing of the key. If it does well, the replies give
 * their quality away, and a trainee can pass without having learnt (CRAFT.md §3.7).
 */
export interface Bot {
  /** Kebab-case; names its file. */
  readonly id: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** It picks an open reply with the most appeal; where several have as much, each is as likely. */
  readonly appeal: (reply: Reply, choice: Choice) => number;
}

/** What a bot sees when it picks. */
export interface Choice {
  readonly scenario: Scenario;
  /** In the file's order, moves included. */
  readonly open: readonly Reply[];
  /** What the customer has just said. */
  readonly line: string;
}

/** Appeal by what is said. Silence and hold say nothing: such a bot picks them only when nothing else is open. */
export function byWords(appeal: (says: string, choice: Choice) => number): Bot['appeal'] {
  return (reply, choice) => (reply.move === undefined ? appeal(reply.says, choice) : -Infinity);
}

/** How many of these behaviours a reply shows. */
export function countOf({ markers }: Reply, wanted: ReadonlySet<MarkerId>): number {
  return markers.filter((marker) => wanted.has(marker)).length;
}
