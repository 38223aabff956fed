import type { Region, Transition } from '#core/machine/machine.ts';
import { borrowed, type Ints } from './ints.ts';
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
  /**
   * Memory → the memory after it, plus one, above the lowest `CHOICE_BITS` bits, which hold the conversation's choice
   * that was taken, from 1, or 0 for none. 0 altogether when it is not known.
   */
  known: Ints;
}

/** An event at one state of the conversation. */
export interface Hearing {
  readonly reaction: Reaction;
  /** Which choice was taken → the beat it leads to, −1 to stay. */
  readonly targets: Ints;
}

/** An event: at each beat's number, what is heard there. */
export type EventPart = readonly Hearing[];

/** Memories a reaction has room for at first. */
const FIRST_KNOWN = 256;

/** Makes the parts of events; what has the same content is made once. */
export function hearingsOf(
  talk: Region,
  others: readonly Region[],
  layout: Layout,
  programs: Programs,
  beatNumber: ReadonlyMap<string, number>,
  reactions: Map<string, Reaction>,
): (event: string) => EventPart {
  const compile = (region: Region, list: readonly Transition[]): number => {
    const own = (target: string | undefined) =>
      target === undefined || region === talk ? undefined : { region: region.id, state: target };
    return programs.choices(
      list.map(({ when, target, effect }) => ({
        when: programs.condition(when),
        effect: programs.effect(effect, own(target)),
      })),
    );
  };
  const stay = Int32Array.of(-1);
  const talkHears = heardBy(talk, (list) => {
    const targets = list.map(({ target }) => (target === undefined ? -1 : (beatNumber.get(target) ?? -1)));
    return { choices: compile(talk, list), targets: Int32Array.of(-1, ...targets) };
  });
  const othersHear = others.map((region) => ({
    field: layout.regions[region.id],
    hears: heardBy(region, (list) => compile(region, list)),
  }));
  const events = new Map<string, EventPart>();
  return (event) => {
    const made = events.get(event);
    if (made) return made;
    const regions = othersHear.flatMap(({ field, hears }) => {
      const byState = hears.get(event);
      if (!byState || !field) return [];
      const choices = Int32Array.from(byState, (place) => place ?? NOTHING);
      return [{ word: field.word, shift: field.shift, mask: field.mask, choices }];
    });
    const regionsKey = regions.map(({ word, shift, choices }) => `${word} ${shift} ${choices.join()}`).join();
    const reactionTo = (choices: number): Reaction => {
      const key = `${choices}/${regionsKey}`;
      let reaction = reactions.get(key);
      if (!reaction) {
        reaction = { talk: choices, regions, known: borrowed(FIRST_KNOWN) };
        reactions.set(key, reaction);
      }
      return reaction;
    };
    const heard = talkHears.get(event);
    const deaf: Hearing = { reaction: reactionTo(NOTHING), targets: stay };
    const part = Array.from({ length: beatNumber.size }, (_, beat): Hearing => {
      const own = heard?.[beat];
      return own ? { reaction: reactionTo(own.choices), targets: own.targets } : deaf;
    });
    events.set(event, part);
    return part;
  };
}

/** Event → by the number of the region's state, what is made of its transitions there. */
function heardBy<T>(
  region: Region,
  make: (list: readonly Transition[]) => T,
): Map<string, (T | undefined)[]> {
  const heard = new Map<string, (T | undefined)[]>();
  const states = Object.values(region.states);
  states.forEach(({ on }, number) => {
    for (const [event, list] of Object.entries(on)) {
      let byState = heard.get(event);
      if (!byState) heard.set(event, (byState = states.map(() => undefined)));
      byState[number] = make(list);
    }
  });
  return heard;
}
