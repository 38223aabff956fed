import { holds, type Situation } from '#core/model/condition.ts';
import type { Persona } from '#core/model/scenario.ts';
import type { Expression } from '#core/model/words.ts';

/** How the customer is, read off the persona's regions. */

export interface Mood {
  readonly region: string;
  readonly state: string;
  readonly label: string;
  /** 0 best. */
  readonly level: number;
  /** The worst level its region has. */
  readonly max: number;
  readonly expression: Expression;
}

export interface RegionMeter {
  readonly region: string;
  readonly label: string;
  readonly state: string;
  readonly stateLabel: string;
  /** 0 best. */
  readonly level: number;
  readonly max: number;
  /** True while it cannot be read from outside: the customer hides it. */
  readonly masked: boolean;
}

function readRegion(persona: Persona, situation: Situation, id: string) {
  const region = persona.regions[id];
  const stateId = situation.regions[id] ?? region?.initial ?? '';
  const state = region?.states[stateId];
  if (!region || !state)
    throw new Error(`the persona "${persona.id}" has no state "${stateId}" in a region "${id}"`);
  const max = Math.max(...Object.values(region.states).map((s) => s.level));
  return { region, stateId, state, max };
}

/**
 * The mood the mood line draws. The face shows the worse of anger and conduct, so that contempt is not hidden
 * behind a falling temper.
 */
export function moodOf(persona: Persona, situation: Situation): Mood {
  const { stateId, state, max } = readRegion(persona, situation, persona.mood);
  const conduct = persona.regions['conduct'] ? readRegion(persona, situation, 'conduct').state : undefined;
  const expression = conduct && conduct.level > 0 ? conduct.expression : state.expression;
  return { region: persona.mood, state: stateId, label: state.label, level: state.level, max, expression };
}

/** Every region that has a meter, the drawn one first. */
export function metersOf(persona: Persona, situation: Situation): RegionMeter[] {
  const hidden = persona.masks && holds(persona.masks.while, situation) ? persona.masks.region : undefined;
  const others = Object.keys(persona.regions).filter(
    (id) => id !== persona.mood && persona.regions[id]?.meter,
  );
  return [persona.mood, ...others].map((id) => {
    const { region, stateId, state, max } = readRegion(persona, situation, id);
    return {
      region: id,
      label: region.label,
      state: stateId,
      stateLabel: state.label,
      level: state.level,
      max,
      masked: id === hidden,
    };
  });
}
