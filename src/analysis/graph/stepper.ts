import { TALK, type Machine } from '#core/machine/machine.ts';
import type { Game } from '#analysis/game.ts';
import { hearingsOf, type EventPart, type Hearing, type Reaction } from './hearings.ts';
import { layOut, type Layout } from './layout.ts';
import { Memories } from './memories.ts';
import { NOTHING, Programs } from './programs.ts';
import { ReactionInWord } from './reaction-in-word.ts';
import { ReactionInWords } from './reaction-in-words.ts';
import { holdsAt } from './run-programs.ts';

/**
 * A game compiled for speed: what the plain rules of the intermediate form say (all regions choose by the state before
 * an event; effects then apply region by region), over packed words, for many memories at a time.
 */

export interface MoveParts {
  /** Its index in `Stepper.moveIds`. */
  readonly id: number;
  readonly when: number;
  readonly events: readonly EventPart[];
}

/** Memories played at a time, at most: what is noted of them meanwhile stays in the processor's nearest cache. */
export const MOST_TOGETHER = 512;

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
  private readonly code: Int32Array;
  private readonly reactions: readonly (ReactionInWord | ReactionInWords)[];
  /** The memories in hand, one after the other, and those of them that are being played. */
  private readonly taken: Int32Array;
  private readonly words: Int32Array;
  /** Which of both the memories to be played are in. */
  private played: Int32Array;
  private readonly oneAfter = new Int32Array(1);
  private readonly oneHere = new Int32Array(1);

  constructor({ machine, moves }: Game) {
    const [talk, ...others] = machine.regions;
    if (!talk || talk.id !== TALK) throw new Error('the first region of a machine is its conversation');
    refuseBeatConditions(machine);
    this.layout = layOut(machine);
    const { words } = this.layout;
    this.memories = new Memories(words, this.layout.bits);
    this.taken = new Int32Array(MOST_TOGETHER * words);
    this.words = new Int32Array(MOST_TOGETHER * words);
    this.played = this.words;
    this.beats = Object.keys(talk.states);
    const beatNumber = new Map(this.beats.map((id, i) => [id, i]));
    this.startBeat = beatNumber.get(talk.initial) ?? 0;

    const programs = new Programs(this.layout);
    const reactions: Reaction[] = [];
    const hearings = hearingsOf([talk, ...others], this.layout, programs, beatNumber, reactions);
    const ids: string[] = [];
    this.moves = this.beats.map((beat) =>
      (Object.hasOwn(moves, beat) ? (moves[beat] ?? []) : []).map((move) => ({
        id: ids.push(move.id) - 1,
        when: programs.condition(move.when),
        events: move.events.map(hearings),
      })),
    );
    this.moveIds = ids;
    const code = programs.finish();
    this.code = code;
    this.reactions = reactions.map((each) =>
      words === 1 ? new ReactionInWord(code, each) : new ReactionInWords(code, each, words),
    );
  }

  /** What it remembers of reactions may be used again by others; it must not play on. Its memories stay as they are. */
  end(): void {
    for (const each of this.reactions) each.end();
    this.memories.end();
  }

  start(): number {
    return this.memories.numberOf(Int32Array.from(this.layout.start), 0);
  }

  /** Whether a move is open in a memory. */
  isOpen(move: MoveParts, memory: number): boolean {
    return (
      move.when === NOTHING || holdsAt(this.code, move.when, this.memories.all, memory * this.layout.words)
    );
  }

  /** Takes in hand the memories of `count` nodes from `node`. */
  takeUp(memory: Int32Array, node: number, count: number): void {
    this.memories.copyAll(memory, node, count, this.taken);
  }

  /**
   * Of the `count` memories in hand those that a move is open in are to be played next. Writes which they are into `who`,
   * which is left as it was when all are; how many there are.
   */
  pickOpen({ when }: MoveParts, count: number, who: Int32Array): number {
    const { taken, words } = this;
    this.played = when === NOTHING ? taken : words;
    if (when === NOTHING) return count;
    const width = this.layout.words;
    let able = 0;
    for (let i = 0; i < count; i++) {
      if (!holdsAt(this.code, when, taken, i * width)) continue;
      for (let w = 0; w < width; w++) words[able * width + w] = taken[i * width + w] as number;
      who[able] = i;
      able += 1;
    }
    return able;
  }

  /** Plays a move in `count` memories, all at one beat: writes the memories after it into `after`, the beats into `here`. */
  playAll({ events }: MoveParts, beat: number, after: Int32Array, here: Int32Array, count: number): void {
    here.fill(beat, 0, count);
    let from = this.played;
    let areTogether = true;
    for (const event of events) {
      for (let i = 0; i < count;) {
        const at = here[i] as number;
        let end = areTogether ? count : i + 1;
        while (end < count && here[end] === at) end++;
        const { reaction, targets } = hearingAt(event, at);
        this.reactions[reaction]?.hear(from, this.words, here, i, end, targets);
        i = end;
      }
      from = this.words;
      areTogether = false;
    }
    this.memories.numberAll(from, after, count);
  }

  /** The memory after a move; `beatAfter` then says where the conversation is. */
  play(move: MoveParts, beat: number, memory: number): number {
    this.oneAfter[0] = memory;
    this.takeUp(this.oneAfter, 0, 1);
    this.played = this.taken;
    this.playAll(move, beat, this.oneAfter, this.oneHere, 1);
    this.beatAfter = this.oneHere[0] as number;
    return this.oneAfter[0];
  }
}

function hearingAt({ own, elsewhere }: EventPart, beat: number): Hearing {
  return own.get(beat) ?? elsewhere;
}

/** Beats are kept beside the packed words, so no condition may ask where the conversation stands; the file format has none. */
function refuseBeatConditions({ regions }: Machine): void {
  for (const { states } of regions)
    for (const state of Object.values(states))
      for (const event of Object.keys(state.on))
        for (const { when } of state.on[event] ?? [])
          if (TALK in when.in) throw new Error('a condition cannot ask where the conversation stands');
}
