import type { Region, Transition } from '#core/machine/machine.ts';
import type { Ints } from './ints.ts';
import type { Layout } from './layout.ts';
import { NOTHING, type Programs } from './programs.ts';

/** What the regions of a machine make of an event, wherever the conversation stands. */

export interface RegionPart {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
  /** State's number → the place of its choices. */
  readonly choices: Ints;
}

/** What an event does to a memory, wherever the conversation may stand. Events that do the same share one. */
export interface Reaction {
  /** The conversation's own choices. Its region stands before all others, as in every machine we build. */
  readonly talk: number;
  readonly regions: readonly RegionPart[];
}

/** An event at one state of the conversation. */
export interface Hearing {
  /** The reaction's number. */
  readonly reaction: number;
  /** Which choice was taken → the beat it leads to, −1 to stay. */
  readonly targets: Ints;
}

/** An event: what is heard at the beats that have an answer of their own, by number, and at all others. */
export interface EventPart {
  readonly own: ReadonlyMap<number, Hearing>;
  readonly elsewhere: Hearing;
}

/** Makes the parts of events; what has the same content is made once. `reactions`: to be filled, by number. */
export function hearingsOf(
  [talk, ...others]: readonly [Region, ...Region[]],
  layout: Layout,
  programs: Programs,
  beatNumber: ReadonlyMap<string, number>,
  reactions: Reaction[],
): (event: string) => EventPart {
  const talkHears = heardBy(talk, (list) => ({
    choices: choicesOf(programs, list),
    targets: targetsOf(list, beatNumber),
  }));
  const othersHear = others.map((region) => ({
    field: layout.regions[region.id],
    hears: heardBy(region, (list) => choicesOf(programs, list, region.id)),
    states: Object.keys(region.states).length,
  }));
  const stay = Int32Array.of(-1);
  const numbers = new Map<string, number>();
  const events = new Map<string, EventPart>();

  const partOf = (event: string): EventPart => {
    const regions: RegionPart[] = [];
    let key = '';
    for (const { field, hears, states } of othersHear) {
      const byState = hears.get(event);
      if (!byState || !field) continue;
      const choices: number[] = [];
      for (let state = 0; state < states; state++) choices.push(byState.get(state) ?? NOTHING);
      const { word, shift, mask } = field;
      regions.push({ word, shift, mask, choices: Int32Array.from(choices) });
      key += `/${word} ${shift} ${programs.list(choices)}`;
    }
    const reactionTo = (choices: number): number => {
      const whole = `${choices}${key}`;
      let number = numbers.get(whole);
      if (number === undefined) {
        number = reactions.push({ talk: choices, regions }) - 1;
        numbers.set(whole, number);
      }
      return number;
    };
    const own = new Map<number, Hearing>();
    for (const [beat, { choices, targets }] of talkHears.get(event) ?? [])
      own.set(beat, { reaction: reactionTo(choices), targets });
    return { own, elsewhere: { reaction: reactionTo(NOTHING), targets: stay } };
  };
  return (event) => {
    let part = events.get(event);
    if (!part) events.set(event, (part = partOf(event)));
    return part;
  };
}

/** `region`: whose targets are written into the memory; without it they are not. */
function choicesOf(programs: Programs, list: readonly Transition[], region?: string): number {
  const choices: number[] = [];
  for (const { when, target, effect } of list)
    choices.push(
      programs.condition(when),
      region === undefined || target === undefined
        ? programs.effect(effect)
        : programs.effectTo(effect, { region, state: target }),
    );
  return programs.choices(choices);
}

/** Where the first, the second … of these lead, after −1 for none of them. */
function targetsOf(list: readonly Transition[], beatNumber: ReadonlyMap<string, number>): Ints {
  const targets = new Int32Array(list.length + 1).fill(-1);
  list.forEach(({ target }, i) => {
    if (target !== undefined) targets[i + 1] = beatNumber.get(target) ?? -1;
  });
  return targets;
}

/** Event → by the number of the region's state, what is made of its transitions there. */
function heardBy<T>(region: Region, make: (list: readonly Transition[]) => T): Map<string, Map<number, T>> {
  const heard = new Map<string, Map<number, T>>();
  Object.values(region.states).forEach(({ on }, number) => {
    for (const event of Object.keys(on)) {
      let byState = heard.get(event);
      if (!byState) heard.set(event, (byState = new Map<number, T>()));
      byState.set(number, make(on[event] ?? []));
    }
  });
  return heard;
}
