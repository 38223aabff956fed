import type { MatchedVotes } from '#app/authoring/proof/votes/match-votes.ts';
import type { Finding, Solved } from '#app/authoring/proof/proof.ts';
import type { MapGraph } from '#app/authoring/map/graph/map-graph.ts';

/** What can be laid over the map, one at a time. */
export const OVERLAYS = ['none', 'reach', 'chance', 'hard', 'novice', 'random', 'votes', 'findings'] as const;
export type OverlayName = (typeof OVERLAYS)[number];

export const OVERLAY_WORDS: Readonly<Record<OverlayName, string>> = {
  none: 'Nothing',
  reach: 'What can be reached',
  chance: 'Chance of a good ending',
  hard: 'How hard it is',
  novice: 'Where novices go',
  random: 'Where random picks go',
  votes: 'Votes of your sessions',
  findings: 'Findings',
};

export interface OverlayInput {
  readonly graph: MapGraph;
  /** Of the last texts that could be played; null before that. */
  readonly solved: Solved | null;
  readonly findings: readonly Finding[];
  /** Of sessions kept with the draft; null where there are none. */
  readonly votes: MatchedVotes | null;
}

/** What an overlay says of one node: always words; the level only repeats them. */
export interface NodeMark {
  /** Step of the legend, from 0; null where the overlay has nothing to say. */
  readonly step: number | null;
  /** Short enough to stand on the node: "62 % end well". */
  readonly words: string;
}

export interface EdgeMark {
  /** Width of the line in pixels. */
  readonly width?: number;
  /** Drawn as what never happens. */
  readonly never?: boolean;
  /** "in 31 of 100 talks" */
  readonly words?: string;
}

export interface Overlay {
  readonly nodes: ReadonlyMap<string, NodeMark>;
  readonly edges: ReadonlyMap<string, EdgeMark>;
  readonly legend: Legend;
}

export interface Legend {
  /** What is shown and of whom it speaks. */
  readonly about: string;
  readonly steps: readonly { readonly step: number; readonly words: string }[];
}
