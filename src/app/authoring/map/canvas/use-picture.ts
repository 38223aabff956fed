import { useMemo, useState } from 'react';
import type { MapGraph } from '#app/authoring/map/graph/map-graph.ts';
import type { MapLayout } from '#app/authoring/map/layout/use-layout.ts';
import type { FindingCount } from '#app/authoring/map/overlays/findings.ts';
import type { Overlay, OverlayName } from '#app/authoring/map/overlays/overlay.ts';
import type { Solved } from '#app/authoring/proof/proof.ts';
import { openWayMaker } from './flow-edges.ts';
import { openCardMaker } from './flow-nodes.ts';
import type { CardNode, WayEdge } from './flow-parts.ts';
import { EVEN, lightsFor } from './lights.ts';

const NO_CARDS: CardNode[] = [];
const NO_WAYS: WayEdge[] = [];

/** Cards and lines as React Flow takes them; what shows the same as before is the same object. */
export function usePicture({
  graph,
  layout: { layout, size, rem },
  at,
  reply,
  edge,
  isSelected,
  found,
  overlayName,
  overlay,
  findings,
  solved,
}: {
  readonly graph: MapGraph;
  readonly layout: MapLayout;
  readonly at: string;
  readonly reply: number | null;
  readonly edge: string | null;
  /** Whether ways through the card one is at are drawn forward. */
  readonly isSelected: boolean;
  readonly found: ReadonlySet<string>;
  readonly overlayName: OverlayName;
  readonly overlay: Overlay | null;
  readonly findings: ReadonlyMap<string, FindingCount>;
  readonly solved: Solved | null;
}): { readonly nodes: CardNode[]; readonly edges: WayEdge[] } {
  const [cards] = useState(openCardMaker);
  const [ways] = useState(openWayMaker);
  const lights = useMemo(
    () => (isSelected ? lightsFor(graph, at, solved) : EVEN),
    [graph, at, isSelected, solved],
  );
  const nodes = useMemo(
    () =>
      layout
        ? cards({
            graph,
            layout,
            size,
            rem,
            active: at,
            picked: reply,
            found,
            light: lights.node,
            overlayName,
            overlay,
            findings,
          })
        : NO_CARDS,
    // The size is as constant as the reader’s type.
    // oxlint-disable-next-line react/exhaustive-deps
    [cards, graph, layout, rem, at, reply, found, lights, overlayName, overlay, findings],
  );
  const edges = useMemo(
    () => (layout ? ways({ graph, layout, picked: edge, light: lights.edge, overlay }) : NO_WAYS),
    [ways, graph, layout, edge, lights, overlay],
  );
  return { nodes, edges };
}
