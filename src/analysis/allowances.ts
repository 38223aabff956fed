import type { Path } from '#core/check/raw.ts';
import type { Allowance, Scenario } from '#core/model/scenario.ts';

/** The `allow` list of a scenario: which finding of a rule it speaks of. */

/** Every place that an allowance can name: beats, endings, replies as `beat/reply`. */
export function placesToAllow({ beats, endings }: Scenario): string[] {
  return [
    ...Object.keys(beats),
    ...Object.keys(endings),
    ...Object.values(beats).flatMap(({ id, replies }) => replies.map((reply) => `${id}/${reply.id}`)),
  ];
}

/** The part of the file that a place names, as the path all findings there begin with; null when there is none. */
function pathOfPlace({ beats, endings }: Scenario, place: string): Path | null {
  const [id = '', reply] = place.split('/');
  const beat = Object.hasOwn(beats, id) ? beats[id] : undefined;
  if (reply !== undefined) {
    const index = beat?.replies.findIndex((each) => each.id === reply) ?? -1;
    return index < 0 ? null : ['beats', id, 'replies', index];
  }
  if (beat) return ['beats', id];
  return Object.hasOwn(endings, id) ? ['endings', id] : null;
}

/** Whether an allowance speaks of what `rule` found at `path`. */
export function allows(scenario: Scenario, { rule, at }: Allowance, found: string, path: Path): boolean {
  if (rule !== found) return false;
  if (at === undefined) return true;
  return pathOfPlace(scenario, at)?.every((step, i) => path[i] === step) ?? false;
}
