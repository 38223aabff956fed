import '@xyflow/react/dist/base.css';
import { Panel, ReactFlow, useStore, type FinalConnectionState, type OnConnectEnd } from '@xyflow/react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { BeatCard } from './beat-card.tsx';
import { FAR_ZOOM, LARGE_MIN_ZOOM, MAX_ZOOM, MIN_ZOOM } from './use-camera.ts';
import type { CardNode, WayEdge } from './flow-parts.ts';
import { MiniMap } from './mini-map.tsx';
import { EndingCard, MissingCard, PhaseCard } from './other-cards.tsx';
import { FocusContext, type KeyboardHold } from './take-focus.ts';
import { WayLine } from './way-line.tsx';
import styles from './map-canvas.module.css';

const CARDS = { beat: BeatCard, ending: EndingCard, missing: MissingCard, phase: PhaseCard };
const WAYS = { way: WayLine };
/** More cards than this are drawn only while they are in sight. */
const DRAW_ALL = 300;
const WORDS = {
  'minimap.ariaLabel': 'The whole map, small, with the part that is shown',
  'handle.ariaLabel': 'Reply',
} as const;

export interface MapCanvasProps {
  readonly nodes: CardNode[];
  readonly edges: WayEdge[];
  /** Id of the paragraph that says how to use it. */
  readonly describedBy: string;
  readonly keyboard: KeyboardHold;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPick: (key: string) => void;
  readonly onOpen: (key: string) => void;
  readonly onPickEdge: (key: string) => void;
  readonly onPickReply: (key: string, handle: string) => void;
  /** A line was drawn from a reply to a card, or to where nothing is (`null`). */
  readonly onDraw: (from: string, handle: string, to: string | null) => void;
  readonly onReady: () => void;
  readonly onLost: () => void;
  readonly children?: ReactNode;
}

/** The picture: React Flow with cards, lines and ground of our own. Its own keys are off; the map has one tab stop and its own. */
export function MapCanvas({ nodes, edges, describedBy, keyboard, children, ...on }: MapCanvasProps) {
  const isFar = useStore(({ transform }) => transform[2] < FAR_ZOOM);
  const [isDrawing, draw] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const isLarge = nodes.length > DRAW_ALL;
  const end: OnConnectEnd = (_event, state: FinalConnectionState) => {
    draw(false);
    const handle = state.fromHandle?.id;
    if (!state.fromNode || !handle) return;
    on.onDraw(state.fromNode.id, handle, state.toNode?.id ?? null);
  };
  return (
    <FocusContext value={keyboard}>
      <div
        ref={frame}
        className={styles['frame']}
        data-far={isFar}
        data-drawing={isDrawing}
        // A card that was moved out of sight is not in the page, and cannot be the tab stop; the frame then is.
        {...(isLarge && { tabIndex: 0 })}
        onFocus={(event) => {
          keyboard.set(true);
          const came = event.relatedTarget instanceof Node && frame.current?.contains(event.relatedTarget);
          if (event.target === frame.current && !came) on.onLost();
        }}
        onBlur={(event) => {
          // Focus that goes nowhere went with a card that was drawn out of sight: the keyboard is still here.
          if (event.relatedTarget instanceof Node)
            keyboard.set(frame.current?.contains(event.relatedTarget) ?? false);
        }}
      >
        <ReactFlow<CardNode, WayEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={CARDS}
          edgeTypes={WAYS}
          aria-label="Map of the talk"
          aria-describedby={describedBy}
          ariaLabelConfig={WORDS}
          disableKeyboardA11y
          nodesFocusable={false}
          edgesFocusable={false}
          nodesDraggable={false}
          elementsSelectable={false}
          connectOnClick={false}
          zoomOnDoubleClick={false}
          panOnScroll
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          minZoom={isLarge ? LARGE_MIN_ZOOM : MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          onlyRenderVisibleElements={isLarge}
          connectionRadius={0}
          onKeyDown={on.onKeyDown}
          onInit={on.onReady}
          onNodeClick={(event, node) => {
            const letter = event.target instanceof Element ? event.target.closest('[data-handleid]') : null;
            const handle = letter?.getAttribute('data-handleid');
            if (handle) on.onPickReply(node.id, handle);
            else on.onPick(node.id);
          }}
          onNodeDoubleClick={(_event, node) => on.onOpen(node.id)}
          onEdgeClick={(_event, edge) => on.onPickEdge(edge.id)}
          onConnectStart={() => draw(true)}
          onConnectEnd={end}
        >
          <MiniMap nodes={nodes} />
          {children !== undefined && (
            <Panel position="bottom-left" className={styles['controls']}>
              {children}
            </Panel>
          )}
        </ReactFlow>
      </div>
    </FocusContext>
  );
}
