import { holds, type Situation } from '#core/model/condition.ts';
import type { Beat, Line, Reply, Scenario } from '#core/model/scenario.ts';
import { pick, shuffle } from '#core/random/seeded.ts';

/** What the customer says and which replies are open, drawn by the seed alone. `visit` is how often the beat was met before. */

function lineOf(lines: readonly Line[], situation: Situation, seed: number, key: string): string | null {
  const place = lines.findIndex((line) => holds(line.when, situation));
  const line = lines[place];
  return line ? (pick(line.variants, seed, `${key}/${place}`) ?? null) : null;
}

export function spokenLine(beat: Beat, situation: Situation, seed: number, visit: number): string {
  return lineOf(beat.says, situation, seed, `says/${beat.id}/${visit}`) ?? '';
}

/** The private thought behind the line; null where the scenario gives none. */
export function privateThought(beat: Beat, situation: Situation, seed: number, visit: number): string | null {
  return lineOf(beat.thinks, situation, seed, `thinks/${beat.id}/${visit}`);
}

/** The replies open now: spoken ones in seeded order, then the moves, in the file's. */
export function offeredReplies(beat: Beat, situation: Situation, seed: number, visit: number): Reply[] {
  const open = beat.replies.filter((reply) => holds(reply.when, situation));
  const spoken = open.filter((reply) => reply.move === undefined);
  const moves = open.filter((reply) => reply.move !== undefined);
  return [...shuffle(spoken, seed, `order/${beat.id}/${visit}`), ...moves];
}

export function beatOf(scenario: Scenario, situation: Situation): Beat | undefined {
  return Object.hasOwn(scenario.beats, situation.beat) ? scenario.beats[situation.beat] : undefined;
}
