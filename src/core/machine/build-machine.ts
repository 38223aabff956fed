import { isAlways, NO_EFFECT, type Effect } from '#core/model/condition.ts';
import type { Reply, Scenario } from '#core/model/scenario.ts';
import { MARKER_IDS } from '#core/rubric/markers.ts';
import { LEDGER_COUNTERS, LEDGER_FLAGS } from './ledger.ts';
import { ledgerRegions } from './ledger-regions.ts';
import {
  replyEvent,
  TALK,
  type Machine,
  type MachineState,
  type Region,
  type Transition,
} from './machine.ts';

/** Arriving at a beat that carries a reason to escalate raises it. */
function arriving(scenario: Scenario, to: string, effect: Effect): Effect {
  const beat = scenario.beats[to];
  if (!beat || (beat.trigger === undefined && !beat.hardStop)) return effect;
  const flags = {
    ...effect.flags,
    ...(beat.trigger !== undefined && { trigger: true }),
    ...(beat.hardStop && { trigger: true, 'hard-stop': true }),
  };
  return { ...effect, flags };
}

/** News for a confused customer stays unchecked until they have said it back, whatever marker it came with (T10). */
function telling(scenario: Scenario, reply: Reply): Effect {
  const news = reply.items > 0 && !reply.markers.includes('listen.teach-back');
  if (scenario.persona.temperament !== 'confused' || !news) return reply.effect;
  return { ...reply.effect, flags: { ...reply.effect.flags, unchecked: true } };
}

function conversation(scenario: Scenario): Region {
  const leaving: Transition[] = Object.entries(scenario.exits).flatMap(([exit, ending]) => {
    const when = scenario.persona.exits[exit];
    return when ? [{ when, target: ending, effect: arriving(scenario, ending, NO_EFFECT) }] : [];
  });
  const states: Record<string, MachineState> = {};
  for (const [id, beat] of Object.entries(scenario.beats)) {
    const on: Record<string, Transition[]> = {};
    for (const reply of beat.replies) {
      const branches: Transition[] = reply.to.map(({ when, to }) => ({
        when,
        target: to,
        effect: arriving(scenario, to, telling(scenario, reply)),
      }));
      const last = branches.findIndex((b) => isAlways(b.when));
      on[replyEvent(id, reply.id)] = [...leaving, ...(last < 0 ? branches : branches.slice(0, last + 1))];
    }
    states[id] = { final: false, on };
  }
  for (const id of Object.keys(scenario.endings)) states[id] = { final: true, on: {} };
  return { id: TALK, initial: scenario.start, states };
}

function personaRegions(scenario: Scenario): Region[] {
  return Object.entries(scenario.persona.regions).map(([id, region]) => ({
    id,
    initial: region.initial,
    states: Object.fromEntries(
      Object.entries(region.states).map(([state, { on }]) => [
        state,
        {
          final: false,
          on: Object.fromEntries(
            Object.entries(on).map(([event, transitions]) => [
              event,
              transitions.map(({ when, to, effect }) => ({
                when,
                effect,
                ...(to !== undefined && { target: to }),
              })),
            ]),
          ),
        },
      ]),
    ),
  }));
}

/** Compiles a checked scenario to the intermediate form: conversation, ledger, then the persona's regions. */
export function buildMachine(scenario: Scenario): Machine {
  const first = arriving(scenario, scenario.start, NO_EFFECT);
  return {
    id: scenario.id,
    counters: { ...LEDGER_COUNTERS, ...scenario.persona.counters, ...scenario.counters },
    flags: { ...LEDGER_FLAGS, ...scenario.persona.flags, ...scenario.flags, ...first.flags },
    regions: [conversation(scenario), ...ledgerRegions(MARKER_IDS), ...personaRegions(scenario)],
  };
}
