import { entriesOf, fieldOf, type Path } from '#core/check/raw.ts';

/** Groups whose keys are names of regions, counts and notes, wherever they stand in a file: conditions and effects. */
const OF_NAMES = new Set(['when', 'while', 'add', 'set']);

/** Paths of every group whose keys name what is remembered: conditions, effects, ways out, and where a customer starts. */
export function namedGroups(data: unknown): readonly (readonly [unknown, Path])[] {
  const found: [unknown, Path][] = [];
  const walk = (value: unknown, path: Path) => {
    if (Array.isArray(value)) {
      for (const [place, each] of (value as unknown[]).entries()) walk(each, [...path, place]);
      return;
    }
    for (const [key, each] of entriesOf(value)) {
      if (OF_NAMES.has(key)) found.push([each, [...path, key]]);
      else walk(each, [...path, key]);
    }
  };
  walk(data, []);
  for (const [exit, condition] of entriesOf(fieldOf(data, 'exits'))) found.push([condition, ['exits', exit]]);
  const start = fieldOf(fieldOf(data, 'customer'), 'start');
  return [...found, [start, ['customer', 'start']]];
}

/** Paths of every value that names a state of a region outside the region itself. */
export function stateMentions(data: unknown, region: string, state: string): readonly Path[] {
  return namedGroups(data).flatMap(([group, path]) => {
    const wanted = fieldOf(group, region);
    if (wanted === state) return [[...path, region]];
    if (!Array.isArray(wanted)) return [];
    return (wanted as unknown[]).flatMap((each, place) => (each === state ? [[...path, region, place]] : []));
  });
}

/** Paths of every `to` inside a region that leads to a state, and of the region's own beginning in it. */
export function waysTo(persona: unknown, region: string, state: string): readonly Path[] {
  const base: Path = ['regions', region];
  const body = fieldOf(fieldOf(persona, 'regions'), region);
  const inOn = (on: unknown, path: Path): Path[] =>
    entriesOf(on).flatMap(([event, transitions]) =>
      (Array.isArray(transitions) ? (transitions as unknown[]) : []).flatMap((transition, place) =>
        fieldOf(transition, 'to') === state ? [[...path, event, place]] : [],
      ),
    );
  return [
    ...inOn(fieldOf(body, 'on'), [...base, 'on']),
    ...entriesOf(fieldOf(body, 'states')).flatMap(([id, each]) =>
      inOn(fieldOf(each, 'on'), [...base, 'states', id, 'on']),
    ),
  ];
}
