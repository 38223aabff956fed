import type { Edge, Node } from '@xyflow/react';
import type { MapEdge, MapNode } from '#app/authoring/map/graph/map-graph.ts';
import type { Direction, Point } from '#app/authoring/map/layout/layout.ts';
import type { FindingCount } from '#app/authoring/map/overlays/findings.ts';
import type { NodeMark, OverlayName } from '#app/authoring/map/overlays/overlay.ts';

/** `way`: on the way that is shown. `near`: before or after what is selected. `far`: neither; drawn back. */
export type Light = 'plain' | 'way' | 'near' | 'far';

/** What a card on the map shows. A type, not an interface: React Flow asks for an index signature. */
export type CardData = {
  readonly node: MapNode;
  readonly isStart: boolean;
  readonly isActive: boolean;
  readonly isFound: boolean;
  readonly light: Light;
  /** The reply that is selected here, by its place. */
  readonly picked: number | null;
  readonly overlay: OverlayName;
  readonly mark: NodeMark | null;
  readonly findings: FindingCount | null;
  readonly direction: Direction;
};

export type CardNode = Node<CardData, MapNode['kind']>;

export type WayData = {
  readonly edge: MapEdge;
  readonly bends: readonly Point[];
  readonly direction: Direction;
  readonly light: Light;
  readonly isPicked: boolean;
  readonly isNever: boolean;
  /** Pixels. */
  readonly width: number;
  /** What the overlay says of it; empty for nothing. */
  readonly note: string;
};

export type WayEdge = Edge<WayData, 'way'>;

export const TARGET_HANDLE = 'in';
/** A folded phase has one way out. */
export const OUT_HANDLE = 'out';
export const replyHandle = (reply: number) => `reply-${reply}`;
export const replyOfHandle = (handle: string): number | null => {
  const found = /^reply-(\d+)$/.exec(handle);
  return found ? Number(found[1]) : null;
};
