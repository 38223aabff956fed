import type { PersonaFile } from '#core/schema/persona-schema.ts';
import type { StateFile, TransitionFile } from '#formats/scenario/draft/read-persona.ts';

/** States of a persona's mood region that a talk goes on in, calmest first. */
export function livingStates(persona: PersonaFile): readonly (readonly [string, StateFile])[] {
  const { region, states } = moodRegion(persona);
  const leaving = new Set(Object.values(persona.exits).flatMap((when) => statesIn(when[region])));
  return Object.entries(states)
    .filter(([id]) => !leaving.has(id))
    .toSorted(([, a], [, b]) => a.level - b.level);
}

/** The state in which they leave; undefined where nothing about the mood makes them. */
export function leavingState(persona: PersonaFile): string | undefined {
  const { region, states } = moodRegion(persona);
  const [left] = Object.values(persona.exits).flatMap((when) => statesIn(when[region]));
  return left !== undefined && Object.hasOwn(states, left) ? left : undefined;
}

export function moodRegion(persona: PersonaFile): {
  readonly region: string;
  readonly states: Readonly<Record<string, StateFile>>;
} {
  const region = persona.mood ?? Object.keys(persona.regions)[0] ?? '';
  return { region, states: persona.regions[region]?.states ?? {} };
}

/** What makes the mood worse: an angry customer is stung, a confused one hurried. */
export function stingOf(persona: PersonaFile): string | undefined {
  return ['sting', 'hurry'].find((signal) => Object.hasOwn(persona.signals, signal));
}

/** What everything that stings does beside the mood (as in the archetypes). */
export const STUNG = { add: { trust: -1 }, set: { sore: true, rose: 2 } } as const satisfies TransitionFile;

function statesIn(wanted: unknown): readonly string[] {
  return (Array.isArray(wanted) ? wanted : [wanted]).filter((state) => typeof state === 'string');
}
