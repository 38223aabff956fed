import { TALK, type Machine, type Region, type Transition } from '#core/machine/machine.ts';
import type { Game } from '#analysis/game.ts';
import { widened, type Ints } from './ints.ts';
import { layOut, type Layout } from './layout.ts';
import { Memories } from './memories.ts';
import { NOTHING, Programs } from './programs.ts';
import { appliedTo, firstThatHoldsIn } from './run-in-word.ts';
import { applyAt, firstThatHolds, holdsAt } from './run-programs.ts';

/**
 * A game compiled for speed: what the plain rules of the intermediate form say (all regions choose by the state before
 * an event; effects then apply region by region), over packed words, each reaction to each memory worked out once.
 */

interface RegionPart {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
  /** State's number → the place of its choices. */
  readonly choices: Ints;
}

/** What an event does to a memory, wherever the conversation may stand. Events that do the same share one. */
interface Reaction {
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
interface Hearing {
  readonly reaction: Reaction;
  /** Which choice was taken → the beat it leads to, −1 to stay. */
  readonly targets: Ints;
}

/** An event: at each beat's number, what is heard there. */
type EventPart = readonly Hearing[];

export interface MoveParts {
  /** Its index in `Stepper.moveIds`. */
  readonly id: number;
  readonly when: number;
  readonly events: readonly EventPart[];
}

/** Places of all tables together: 64 MB. Beyond that, reactions are worked out each time. */
const MOST_PLACES = 2 ** 24;

/** So many bits of a known reaction are its choice; what does not fit beside the memory is worked out each time. */
const CHOICE_BITS = 8;
const MOST_CHOICES = 2 ** CHOICE_BITS - 1;
const MOST_KNOWN = 2 ** (31 - CHOICE_BITS) - 1;

export class Stepper {
  readonly layout: Layout;
  readonly memories: Memories;
  /** Beats and endings, in the machine's order. */
  readonly beats: readonly string[];
  /** Beat's number → the moves it offers. */
  readonly moves: readonly (readonly MoveParts[])[];
  readonly moveIds: readonly string[];
  readonly startBeat: number;
  /** Where `play` left the conversation. */
  beatAfter = 0;
  private readonly width: number;
  private readonly code: Int32Array;
  private readonly now: Int32Array;
  private readonly next: Int32Array;
  private places = 0;
  /** What `react` found the conversation to do; 0 nothing. */
  private choice = 0;

  constructor({ machine, moves }: Game) {
    const [talk, ...others] = machine.regions;
    if (!talk || talk.id !== TALK) throw new Error('the first region of a machine is its conversation');
    refuseBeatConditions(machine);
    this.layout = layOut(machine);
    this.width = this.layout.words;
    this.memories = new Memories(this.width, this.layout.bits);
    this.now = new Int32Array(this.width);
    this.next = new Int32Array(this.width);
    this.beats = Object.keys(talk.states);
    const beatNumber = new Map(this.beats.map((id, i) => [id, i]));
    this.startBeat = beatNumber.get(talk.initial) ?? 0;

    const programs = new Programs(this.layout);
    const hearings = hearingsOf(talk, others, this.layout, programs, beatNumber);
    const ids: string[] = [];
    this.moves = this.beats.map((beat) =>
      (Object.hasOwn(moves, beat) ? (moves[beat] ?? []) : []).map((move) => ({
        id: ids.push(move.id) - 1,
        when: programs.condition(move.when),
        events: move.events.map(hearings),
      })),
    );
    this.moveIds = ids;
    this.code = programs.finish();
  }

  start(): number {
    return this.memories.numberOf(Int32Array.from(this.layout.start));
  }

  /** Whether a move is open in a memory. */
  isOpen(move: MoveParts, memory: number): boolean {
    return move.when === NOTHING || holdsAt(this.code, move.when, this.memories.all, memory * this.width);
  }

  /** The memory after a move; `beatAfter` then says where the conversation is. */
  play(move: MoveParts, beat: number, memory: number): number {
    let at = memory;
    let here = beat;
    const { events } = move;
    for (let i = 0; i < events.length; i++) {
      const { reaction, targets } = (events[i] as EventPart)[here] as Hearing;
      const { known } = reaction;
      const noted = at < known.length ? (known[at] as number) : 0;
      let taken: number;
      if (noted > 0) {
        taken = noted & MOST_CHOICES;
        at = (noted >> CHOICE_BITS) - 1;
      } else {
        const after = this.react(reaction, at);
        taken = this.choice;
        this.note(reaction, at, after);
        at = after;
      }
      const to = targets[taken] as number;
      if (to >= 0) here = to;
    }
    this.beatAfter = here;
    return at;
  }

  private note(reaction: Reaction, memory: number, after: number): void {
    if (after >= MOST_KNOWN || this.choice > MOST_CHOICES) return;
    if (memory >= reaction.known.length) {
      if (this.places > MOST_PLACES) return;
      const known = widened(reaction.known, memory);
      this.places += known.length - reaction.known.length;
      reaction.known = known;
    }
    reaction.known[memory] = ((after + 1) << CHOICE_BITS) | this.choice;
  }

  /** The memory after a reaction; `choice` then says what the conversation did. */
  private react(reaction: Reaction, memory: number): number {
    return this.width === 1 ? this.reactInWord(reaction, memory) : this.reactInWords(reaction, memory);
  }

  private reactInWord({ talk, regions }: Reaction, memory: number): number {
    const { code, memories } = this;
    const now = memories.all[memory] as number;
    let next = now;
    const talks = firstThatHoldsIn(code, talk, now);
    this.choice = talks;
    if (talks > 0) next = appliedTo(code, code[talk + talks * 2] as number, next);
    for (let i = 0; i < regions.length; i++) {
      const { shift, mask, choices } = regions[i] as RegionPart;
      const place = choices[(now >>> shift) & mask] as number;
      const choice = firstThatHoldsIn(code, place, now);
      if (choice > 0) next = appliedTo(code, code[place + choice * 2] as number, next);
    }
    return next === now ? memory : memories.numberOfWord(next);
  }

  private reactInWords({ talk, regions }: Reaction, memory: number): number {
    const { code, now, next, width, memories } = this;
    const { all } = memories;
    const base = memory * width;
    for (let i = 0; i < width; i++) next[i] = now[i] = all[base + i] as number;
    let changed = false;
    this.choice = firstThatHolds(code, talk, now);
    if (this.choice > 0) changed = applyAt(code, code[talk + this.choice * 2] as number, next);
    for (let i = 0; i < regions.length; i++) {
      const { word, shift, mask, choices } = regions[i] as RegionPart;
      const place = choices[((now[word] as number) >>> shift) & mask] as number;
      const choice = firstThatHolds(code, place, now);
      if (choice > 0) changed = applyAt(code, code[place + choice * 2] as number, next) || changed;
    }
    return changed ? memories.numberOf(next) : memory;
  }
}

/** Makes the parts of events; what has the same content is made once. */
function hearingsOf(
  talk: Region,
  others: readonly Region[],
  layout: Layout,
  programs: Programs,
  beatNumber: ReadonlyMap<string, number>,
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
  const reactions = new Map<string, Reaction>();
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
        reaction = { talk: choices, regions, known: new Int32Array(256) };
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

/** Beats are kept beside the packed words, so no condition may ask where the conversation stands; the file format has none. */
function refuseBeatConditions({ regions }: Machine): void {
  for (const region of regions)
    for (const state of Object.values(region.states))
      for (const { when } of Object.values(state.on).flat())
        if (TALK in when.in) throw new Error('a condition cannot ask where the conversation stands');
}
