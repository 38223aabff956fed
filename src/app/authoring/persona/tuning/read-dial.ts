import type { PersonaFile } from '#core/schema/persona-schema.ts';
import type { TransitionFile } from '#formats/scenario/draft/read-persona.ts';
import { isSame } from './is-same.ts';
import { AS_ARCHETYPE, type Dial, type Turned, type Ways } from './dial.ts';

/**
 * What a dial stands at in the author's own file (null: there is none); null where the file says something of its own there.
 * `archetype`: what the customer would be without the author's tuning.
 */
export function readDial(dial: Dial, own: PersonaFile | null, archetype: PersonaFile): string | null {
  if (!own) return AS_ARCHETYPE;
  const turned = dial.choices.map(({ value }) => ({ value, ...dial.turn(value, archetype) }));
  const [, ...tuned] = turned;
  const found = tuned.find((choice) => stands(choice, own));
  if (found) return found.value;
  const isTouched = tuned.some(
    ({ ways, masks }) =>
      ways.some((way) => startsWith(listAt(own, way), way.first)) ||
      (masks !== undefined && own.masks !== undefined && !isSame(own.masks, archetype.masks)),
  );
  return isTouched || divergesBy(tuned, own, archetype) ? null : AS_ARCHETYPE;
}

function stands({ ways, masks }: Turned, own: PersonaFile): boolean {
  if (ways.length === 0 && masks === undefined) return false;
  return (
    ways.every((way) => startsWith(listAt(own, way), way.first)) &&
    (masks === undefined || isSame(own.masks, masks))
  );
}

/** Whether the author has written other transitions where the dial would write its own. */
function divergesBy(tuned: readonly Turned[], own: PersonaFile, archetype: PersonaFile): boolean {
  return tuned.some(({ ways }) =>
    ways.some((way) => {
      const list = listAt(own, way);
      const inherits = own.extends !== undefined && list.length === 0;
      return !inherits && !isSame(list, listAt(archetype, way));
    }),
  );
}

export function listAt(
  persona: PersonaFile,
  { region, state, event }: Omit<Ways, 'first'>,
): readonly TransitionFile[] {
  return persona.regions[region]?.states[state]?.on?.[event] ?? [];
}

export function startsWith(list: readonly TransitionFile[], first: readonly TransitionFile[]): boolean {
  return isSame(list.slice(0, first.length), first);
}
