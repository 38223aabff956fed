import { TURN } from '#core/machine/ledger.ts';
import { holds, type Situation } from '#core/model/condition.ts';
import type { Persona, Scenario } from '#core/model/scenario.ts';
import { MARKER_IDS, type MarkerId } from '#core/rubric/markers.ts';
import { hear, standingIn, startTalk } from './talk.ts';

/** A persona on its own, played by the real machine: a conversation of one beat in which nothing is said but markers. */

const BEAT = 'bench';

const benches = new WeakMap<Persona, Scenario>();

function benchOf(persona: Persona): Scenario {
  let bench = benches.get(persona);
  if (!bench) benches.set(persona, (bench = benchFor(persona)));
  return bench;
}

function benchFor(persona: Persona): Scenario {
  return {
    id: BEAT,
    hash: '',
    title: '',
    summary: '',
    aim: '',
    language: 'en',
    channel: 'phone',
    minutes: 1,
    rating: 'G',
    label: '',
    key: { keyedBy: 'author', raters: 1, agreement: null },
    customer: { name: '', pronouns: '', portrait: '', about: '' },
    persona,
    brokenPromise: false,
    policyWarnings: 2,
    counters: {},
    flags: {},
    briefing: { you: '', situation: '', authority: [], limits: [], policy: [], screen: [] },
    start: BEAT,
    beats: {
      [BEAT]: { id: BEAT, phase: 'open', says: [], thinks: [], elicits: [], hardStop: false, replies: [] },
    },
    endings: {},
    exits: {},
    allow: [],
  };
}

/** How the persona begins. */
export function startBench(persona: Persona): Situation {
  return startTalk(benchOf(persona)).situation;
}

/** How the persona is after hearing a reply that shows these markers: one event each, in order, then the turn. */
export function hearMarkers(persona: Persona, before: Situation, markers: readonly MarkerId[]): Situation {
  const bench = benchOf(persona);
  const standing = standingIn(bench, { ...before, beat: BEAT });
  return hear(bench, standing, [...markers.filter((id) => MARKER_IDS.includes(id)), TURN]).situation;
}

/** The persona's way out that is open in a situation, if one is: the customer then leaves. */
export function exitIn(persona: Persona, situation: Situation): string | null {
  const open = Object.entries(persona.exits).find(([, when]) => holds(when, situation));
  return open?.[0] ?? null;
}
