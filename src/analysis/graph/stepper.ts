import { TALK, type Machine } from '#core/machine/machine.ts';
import type { Game } from '#analysis/game.ts';
import { hearingsOf, type EventPart, type Hearing, type Reaction, type RegionPart } from './hearings.ts';
import { giveBack, widened } from './ints.ts';
import { layOut, type Layout } from './layout.ts';
import { Memories } from './memories.ts';
import { NOTHING, Programs } from './programs.ts';
import { appliedTo, firstThatHoldsIn } from './run-in-word.ts';
import { applyAt, firstThatHolds, holdsAt } from './run-programs.ts';

/**
 * A game compiled for speed: what the plain rules of the intermediate form say (all regions choose by the state before
 * an event; effects then apply region by region), over packed words, each reaction to each memory worked out once.
 */

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
  private readonly reactions = new Map<string, Reaction>();
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
    const hearings = hearingsOf(talk, others, this.layout, programs, beatNumber, this.reactions);
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

  /** What it remembers of reactions may be used again by others; it must not play on. Its memories stay as they are. */
  end(): void {
    for (const { known } of this.reactions.values()) giveBack(known);
    this.reactions.clear();
  }

  start(): number {
    return this.memories.numberOf(Int32Array.from(this.layout.start));
  }

  /** Whether a move is open in a memory. */
  isOpen(move: MoveParts, memory: number): boolean {
    return move.when === NOTHING || holdsAt(this.code, move.when, this.memories.all, memory * this.width);
  }

  /**
   * The memories of nodes `node` and on that a move is open in, into `at`, and which of the `count` nodes they are into
   * `who`; how many there are. `who` is left as it was when all are.
   */
  openTo(
    { when }: MoveParts,
    memory: Int32Array,
    node: number,
    count: number,
    at: Int32Array,
    who: Int32Array,
  ): number {
    if (when === NOTHING) {
      for (let i = 0; i < count; i++) at[i] = memory[node + i] as number;
      return count;
    }
    const { all } = this.memories;
    let able = 0;
    for (let i = 0; i < count; i++) {
      const each = memory[node + i] as number;
      if (!holdsAt(this.code, when, all, each * this.width)) continue;
      at[able] = each;
      who[able] = i;
      able += 1;
    }
    return able;
  }

  /** As `play`, for `count` memories of the same beat: `at` then holds the memories after the move, `here` the beats. */
  playAll({ events }: MoveParts, beat: number, at: Int32Array, here: Int32Array, count: number): void {
    here.fill(beat, 0, count);
    for (let i = 0; i < events.length; i++) {
      const event = events[i] as EventPart;
      for (let n = 0; n < count; n++) {
        at[n] = this.hear(event[here[n] as number] as Hearing, at[n] as number);
        if (this.beatAfter >= 0) here[n] = this.beatAfter;
      }
    }
  }

  /** The memory after a move; `beatAfter` then says where the conversation is. */
  play({ events }: MoveParts, beat: number, memory: number): number {
    let at = memory;
    let here = beat;
    for (let i = 0; i < events.length; i++) {
      at = this.hear((events[i] as EventPart)[here] as Hearing, at);
      if (this.beatAfter >= 0) here = this.beatAfter;
    }
    this.beatAfter = here;
    return at;
  }

  /** The memory after an event; `beatAfter` then says where it leads, −1 to stay. */
  private hear({ reaction, targets }: Hearing, memory: number): number {
    const { known } = reaction;
    const noted = memory < known.length ? (known[memory] as number) : 0;
    if (noted > 0) {
      this.beatAfter = targets[noted & MOST_CHOICES] as number;
      return (noted >> CHOICE_BITS) - 1;
    }
    const after = this.react(reaction, memory);
    this.beatAfter = targets[this.choice] as number;
    this.note(reaction, memory, after);
    return after;
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

/** Beats are kept beside the packed words, so no condition may ask where the conversation stands; the file format has none. */
function refuseBeatConditions({ regions }: Machine): void {
  for (const region of regions)
    for (const state of Object.values(region.states))
      for (const { when } of Object.values(state.on).flat())
        if (TALK in when.in) throw new Error('a condition cannot ask where the conversation stands');
}
