import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Customer, Scenario } from './scenario.ts';
import { SKILLS, type Channel, type Expression, type Rating, type Skill, type Temperament } from './words.ts';

/** What a catalogue shows of a scenario before it is opened. */
export interface ScenarioCard {
  readonly ok: true;
  readonly id: string;
  readonly hash: string;
  /** It was written in this browser. */
  readonly own?: true;
  readonly catalogue?: string;
  readonly title: string;
  readonly summary: string;
  readonly aim: string;
  readonly channel: Channel;
  readonly minutes: number;
  readonly rating: Rating;
  readonly label: string;
  readonly temperament: Temperament;
  /** Skills that some beat elicits, in the rubric's order. */
  readonly skills: readonly Skill[];
  readonly customer: Pick<Customer, 'name' | 'pronouns' | 'portrait'> & { readonly expression: Expression };
}

/** A file that cannot be played, shown in its place so that its author sees why. */
export interface BrokenCard {
  readonly ok: false;
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

export type CatalogueEntry = ScenarioCard | BrokenCard;

export function cardOf(scenario: Scenario): ScenarioCard {
  const { id, hash, catalogue, title, summary, aim, channel, minutes, rating, label, persona, customer } =
    scenario;
  const elicited = new Set(Object.values(scenario.beats).flatMap((beat) => beat.elicits));
  const mood = persona.regions[persona.mood];
  const expression = mood?.states[mood.initial]?.expression ?? 'calm';
  return {
    ok: true,
    id,
    hash,
    ...(catalogue !== undefined && { catalogue }),
    title,
    summary,
    aim,
    channel,
    minutes,
    rating,
    label,
    temperament: persona.temperament,
    skills: SKILLS.filter((skill) => elicited.has(skill)),
    customer: { name: customer.name, pronouns: customer.pronouns, portrait: customer.portrait, expression },
  };
}
