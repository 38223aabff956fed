import type { DraftBeat, DraftEnding } from '#formats/scenario/draft/draft.ts';
import type { Phase } from '#core/model/words.ts';

/** The scenario as the map draws it. Knows nothing of places, colours or the screen. */
export interface MapGraph {
  /** The start first, then in the order of the file: beats, endings, and names that lead nowhere. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Key of the node that the talk starts with; null where there is no such beat. */
  readonly start: string | null;
}

export type MapNode = BeatNode | EndingNode | MissingNode | PhaseNode;

export interface BeatNode {
  readonly kind: 'beat';
  readonly key: string;
  readonly beat: DraftBeat;
}

export interface EndingNode {
  readonly kind: 'ending';
  readonly key: string;
  readonly ending: DraftEnding;
  /** Exits of the persona that lead here, from any beat. */
  readonly exits: readonly string[];
}

/** A reply leads to this name, and nothing is called so. */
export interface MissingNode {
  readonly kind: 'missing';
  readonly key: string;
  readonly name: string;
}

/** All beats of one phase, folded into one. */
export interface PhaseNode {
  readonly kind: 'phase';
  readonly key: string;
  readonly phase: Phase;
  readonly beats: readonly DraftBeat[];
}

export interface MapEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** Where it leaves its node: a reply's index, or null for a folded phase, which has one way out for all. */
  readonly reply: number | null;
  /** What it stands for: one branch of a reply, or many where phases are folded. */
  readonly ways: readonly Way[];
}

/** One branch of one reply. */
export interface Way {
  readonly beat: string;
  readonly reply: number;
  readonly replyId: string;
  readonly branch: number;
  readonly when: Readonly<Record<string, unknown>> | undefined;
  /** As written. */
  readonly to: string;
}

export const beatKey = (id: string) => `beat:${id}`;
export const endingKey = (id: string) => `ending:${id}`;
export const missingKey = (name: string) => `missing:${name}`;
export const phaseKey = (phase: Phase) => `phase:${phase}`;

/** A to F and on, as the map and its keys call a beat's replies. */
export function letterOf(reply: number): string {
  return reply < 26 ? String.fromCodePoint(65 + reply) : `${reply + 1}`;
}
