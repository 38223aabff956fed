import { entriesOf, fieldOf, type Path } from '#core/check/raw.ts';

/** Groups whose keys are regions and whose values are states, wherever they stand in a file. */
const CONDITIONS = new Set(['when', 'while']);

/** Paths of every value that names a state of a region outside the region itself: conditions, ways out, and where a customer starts. */
export function stateMentions(data: unknown, region: string, state: string): readonly Path[] {
  const found: Path[] = [];
  const inCondition = (condition: unknown, path: Path) => {
    const wanted = fieldOf(condition, region);
    if (wanted === state) found.push([...path, region]);
    if (Array.isArray(wanted))
      for (const [place, each] of (wanted as unknown[]).entries())
        if (each === state) found.push([...path, region, place]);
  };
  const walk = (value: unknown, path: Path) => {
    if (Array.isArray(value)) {
      for (const [place, each] of (value as unknown[]).entries()) walk(each, [...path, place]);
      return;
    }
    for (const [key, each] of entriesOf(value)) {
      if (CONDITIONS.has(key)) inCondition(each, [...path, key]);
      else walk(each, [...path, key]);
    }
  };
  walk(data, []);
  for (const [exit, condition] of entriesOf(fieldOf(data, 'exits'))) inCondition(condition, ['exits', exit]);
  inCondition(fieldOf(fieldOf(data, 'customer'), 'start'), ['customer', 'start']);
  return found;
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
