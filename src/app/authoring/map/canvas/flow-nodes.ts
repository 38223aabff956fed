import type { MapGraph, MapNode } from '#app/authoring/map/graph/map-graph.ts';
import type { Layout, Size } from '#app/authoring/map/layout/layout.ts';
import type { FindingCount } from '#app/authoring/map/overlays/findings.ts';
import { findingWords } from '#app/authoring/map/overlays/findings.ts';
import type { Overlay, OverlayName } from '#app/authoring/map/overlays/overlay.ts';
import { describeNode } from '#app/authoring/map/words/describe-node.ts';
import type { CardData, CardNode, Light } from './flow-parts.ts';
import { handlesOf } from './handle-places.ts';
import { openReuse, sameFields } from './reuse.ts';

export interface CardInput {
  readonly graph: MapGraph;
  readonly layout: Layout;
  readonly size: Size;
  /** Pixels. */
  readonly rem: number;
  readonly active: string | null;
  readonly picked: number | null;
  readonly found: ReadonlySet<string>;
  readonly light: (key: string) => Light;
  readonly overlayName: OverlayName;
  readonly overlay: Overlay | null;
  readonly findings: ReadonlyMap<string, FindingCount>;
}

/** Makes the cards of one map again and again; a card that shows the same as before is the same object. */
export function openCardMaker(): (input: CardInput) => CardNode[] {
  const reuse = openReuse<CardNode>(
    (before, now) =>
      before.position.x === now.position.x &&
      before.position.y === now.position.y &&
      before.width === now.width &&
      before.ariaLabel === now.ariaLabel &&
      sameFields(before.data, now.data),
  );
  return (input) =>
    reuse(
      input.graph.nodes.flatMap((node) => {
        const position = input.layout.places[node.key];
        return position ? [cardOf(node, { x: position.x, y: position.y }, input)] : [];
      }),
    );
}

function cardOf(node: MapNode, position: { x: number; y: number }, input: CardInput): CardNode {
  const { graph, layout, size, active, overlay, overlayName } = input;
  const isActive = node.key === active;
  const mark = overlay?.nodes.get(node.key) ?? null;
  const findings = input.findings.get(node.key) ?? null;
  const data: CardData = {
    node,
    isStart: node.key === graph.start,
    isActive,
    isFound: input.found.has(node.key),
    light: input.light(node.key),
    picked: isActive ? input.picked : null,
    overlay: overlayName,
    mark,
    findings,
    direction: layout.direction,
  };
  const notes = [
    mark && overlayName !== 'findings' ? mark.words : '',
    findings ? findingWords(findings) : '',
  ];
  return {
    id: node.key,
    type: node.kind,
    position,
    width: size.width,
    height: size.height,
    measured: { ...size },
    handles: handlesOf(node, layout.direction, size, input.rem),
    data,
    ariaRole: 'button',
    ariaLabel: describeNode(graph, node, notes),
    // One stop for the Tab key: the card one is at; arrows go on from there.
    domAttributes: {
      tabIndex: isActive ? 0 : -1,
      'aria-roledescription': undefined,
      'aria-current': isActive ? 'true' : undefined,
    },
  };
}
