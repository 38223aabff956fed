import type { MapGraph } from '#app/authoring/map/graph/map-graph.ts';
import { linkKey, type Layout, type Point } from '#app/authoring/map/layout/layout.ts';
import type { Overlay } from '#app/authoring/map/overlays/overlay.ts';
import { OUT_HANDLE, replyHandle, TARGET_HANDLE, type Light, type WayEdge } from './flow-parts.ts';
import { openReuse, sameFields } from './reuse.ts';

export interface WayInput {
  readonly graph: MapGraph;
  readonly layout: Layout;
  /** Key of the edge that is picked. */
  readonly picked: string | null;
  readonly light: (key: string) => Light;
  readonly overlay: Overlay | null;
}

/** Pixels: as the held line of the other screens. */
const WIDTH = 1.75;
const STRAIGHT: readonly Point[] = [];

/** Makes the lines of one map again and again; a line that is the same as before is the same object. */
export function openWayMaker(): (input: WayInput) => WayEdge[] {
  const reuse = openReuse<WayEdge>(
    (before, now) =>
      before.target === now.target &&
      before.data !== undefined &&
      now.data !== undefined &&
      sameFields(before.data, now.data),
  );
  return ({ graph, layout, picked, light, overlay }) =>
    reuse(
      graph.edges.flatMap((edge) => {
        if (!layout.places[edge.from] || !layout.places[edge.to]) return [];
        const mark = overlay?.edges.get(edge.key);
        const isPicked = edge.key === picked;
        return [
          {
            id: edge.key,
            type: 'way' as const,
            source: edge.from,
            target: edge.to,
            sourceHandle: edge.reply === null ? OUT_HANDLE : replyHandle(edge.reply),
            targetHandle: TARGET_HANDLE,
            // Told by the cards; a line on its own says nothing to a screen reader.
            ariaRole: 'presentation' as const,
            domAttributes: { 'aria-roledescription': undefined, 'aria-label': undefined },
            zIndex: isPicked || light(edge.key) === 'way' ? 1 : 0,
            data: {
              edge,
              bends: layout.bends[linkKey(edge.from, edge.to)] ?? STRAIGHT,
              direction: layout.direction,
              light: light(edge.key),
              isPicked,
              isNever: mark?.never ?? false,
              width: mark?.width ?? WIDTH,
              note: mark?.words ?? '',
            },
          },
        ];
      }),
    );
}
