import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { useDraft } from '#app/authoring/document/use-studio.ts';
import { useProof } from '#app/authoring/proof/use-proof.ts';
import { useVotes } from '#app/authoring/proof/votes/use-votes.ts';
import { useDock } from '#app/authoring/workspace/use-dock.ts';
import { Button } from '#app/ui/button.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { CommandBar } from './bar/command-bar.tsx';
import { LegendLine } from './bar/legend-line.tsx';
import { MapBar } from './bar/map-bar.tsx';
import { ZoomButtons } from './bar/zoom-buttons.tsx';
import { replyOfHandle } from './canvas/flow-parts.ts';
import { MapCanvas } from './canvas/map-canvas.tsx';
import { openKeyboardHold } from './canvas/take-focus.ts';
import { useCamera } from './canvas/use-camera.ts';
import { useFollow } from './canvas/use-follow.ts';
import { useGiveBackFocus } from './canvas/use-give-back-focus.ts';
import { usePicture } from './canvas/use-picture.ts';
import { CommandDialogs } from './commands/command-dialogs.tsx';
import { useCommands, type Picked } from './commands/use-commands.ts';
import { foldPhases, phasesIn } from './graph/fold-phases.ts';
import { graphOf } from './graph/graph-of-draft.ts';
import type { MapEdge, MapGraph } from './graph/map-graph.ts';
import { neighboursOf } from './graph/neighbours.ts';
import { useLayout } from './layout/use-layout.ts';
import { MapList } from './list/map-list.tsx';
import { countFindings } from './overlays/findings.ts';
import { layOver } from './overlays/lay-over.ts';
import { OVERLAYS, OVERLAY_WORDS } from './overlays/overlay.ts';
import { proofNote } from './overlays/proof-note.ts';
import { useMapKeys } from './use-map-keys.ts';
import { useKeepMap, useMapState } from './use-map-state.ts';
import { useSearch } from './use-search.ts';
import { useStanding } from './walk/use-standing.ts';
import { describeWay } from './words/describe-edge.ts';
import { nameOf } from './words/describe-node.ts';
import { useNames } from '#app/authoring/words/names-context.ts';
import styles from './map-desk.module.css';

const NO_FINDINGS = [] as const;
/** Where no session was imported there is nothing to choose. */
const WITHOUT_VOTES = OVERLAYS.filter((name) => name !== 'votes');

/** Everything of the map view, put together. */
export function MapDesk() {
  const draft = useDraft();
  // The picture may be a keystroke behind: writing never waits for it.
  const drawn = useDeferredValue(draft);
  const { proof, lastWhole } = useProof();
  const dock = useDock();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [keyboard] = useState(openKeyboardHold);
  const map = useMapState();
  const [said, setSaid] = useState({ message: '', turn: 0 });
  const say = useCallback((message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 })), []);

  const whole = useMemo(() => graphOf(drawn), [drawn]);
  const graph = useMemo(() => foldPhases(whole, map.folded), [whole, map.folded]);
  const phases = useMemo(() => phasesIn(whole), [whole]);
  const solved = lastWhole?.solved ?? null;
  const findings = proof?.findings ?? NO_FINDINGS;
  const votes = useVotes();
  const counts = useMemo(() => countFindings(graph, findings), [graph, findings]);
  const overlay = useMemo(
    () => layOver(map.overlay, { graph, solved, findings, votes }),
    [map.overlay, graph, solved, findings, votes],
  );
  const standing = useStanding(graph);
  const { placed, ...layout } = useLayout(graph, frame, map.placedBefore);
  useKeepMap(map.state, placed);
  const finding = useSearch(graph, standing.at, standing.goTo);
  const picture = usePicture({
    graph,
    layout,
    at: standing.at,
    reply: standing.reply,
    edge: standing.edge,
    isSelected: standing.isSelected,
    found: finding.found,
    overlayName: map.overlay,
    overlay,
    findings: counts,
    solved,
  });
  const camera = useCamera(layout.size);
  const follow = useFollow({ camera, layout, at: standing.at, start: graph.start });
  const commands = useCommands(draft, say);

  const names = useNames();
  const edge = graph.edges.find(({ key }) => key === standing.edge);
  const way = edge ? describeWay(edge, targetName(graph, edge), drawn, names) : '';
  useGiveBackFocus(commands.asking !== null, keyboard, frame);

  const picked: Picked = {
    node: standing.node,
    reply: standing.reply,
    branch: edge?.ways.length === 1 ? (edge.ways[0]?.branch ?? null) : null,
  };
  const { run, press } = useMapKeys({
    standing,
    picked,
    commands,
    camera,
    layout,
    map,
    focusSearch: () => search.current?.focus(),
    say,
  });
  const draw = (from: string, handle: string, to: string | null) => {
    const node = neighboursOf(graph).node(from);
    const reply = replyOfHandle(handle);
    if (node?.kind !== 'beat' || reply === null) return;
    const target = to === null ? undefined : neighboursOf(graph).node(to);
    const name =
      target?.kind === 'beat' ? target.beat.id : target?.kind === 'ending' ? target.ending.id : undefined;
    if (name !== undefined) commands.connect({ beat: node.beat.id, reply, branch: null }, name);
    else if (to === null)
      commands.ask({
        what: 'new-beat',
        after: node.beat.id,
        way: { by: 'reply', index: reply },
        wish: 'new-beat',
      });
  };

  return (
    <div className={styles['desk']}>
      <MapBar
        ref={search}
        query={finding.query}
        onQuery={finding.setQuery}
        found={finding.words}
        onNext={finding.next}
        overlays={votes || map.overlay === 'votes' ? OVERLAYS : WITHOUT_VOTES}
        overlay={map.overlay}
        onOverlay={(name) => map.change({ overlay: name })}
        phases={phases}
        folded={map.folded}
        onFold={map.fold}
        shown={map.shown}
        onShown={(shown) => map.change({ shown })}
      />
      <VisuallyHidden as="div">
        <p id={`${id}-how`}>
          Arrow keys go along the talk, letters pick a reply, Enter opens the editor. Press question mark for
          all keys, or choose List above for a table.
        </p>
      </VisuallyHidden>
      <div ref={frame} className={styles['picture']} data-shown={map.shown}>
        {map.shown === 'list' ? (
          <MapList
            graph={graph}
            active={standing.at}
            overlay={overlay}
            overlayName={OVERLAY_WORDS[map.overlay]}
            found={finding.found}
            onPick={standing.goTo}
          />
        ) : (
          <MapCanvas
            {...picture}
            describedBy={`${id}-how`}
            keyboard={keyboard}
            onKeyDown={press}
            onPick={(key) => standing.goTo(key)}
            onOpen={(key) => {
              standing.goTo(key);
              dock.show('edit');
            }}
            onPickEdge={standing.pickEdge}
            onPickReply={(key, handle) => {
              const first = neighboursOf(graph)
                .out(key)
                .find(({ reply }) => reply === replyOfHandle(handle));
              if (first) standing.pickEdge(first.key);
              else standing.goTo(key);
            }}
            onDraw={draw}
            onReady={follow.ready}
            onLost={() => {
              const place = layout.layout?.places[standing.at];
              if (place) camera.show(place);
            }}
          >
            <ZoomButtons onCommand={run} />
          </MapCanvas>
        )}
        {graph.nodes.length === 0 && (
          <div className={styles['empty']}>
            <p>Nothing is written yet. The map grows with the first beat.</p>
            <Button look="primary" onClick={() => run('new-beat')}>
              Add the first beat
            </Button>
          </div>
        )}
        {layout.state === 'working' && layout.layout === null && (
          <output className={styles['waiting']}>Placing {graph.nodes.length} cards …</output>
        )}
        {layout.state === 'failed' && (
          <p className={styles['waiting']} role="alert">
            The map could not be laid out. Show it as a list, or try “Tidy up” again.
          </p>
        )}
      </div>
      {overlay && (
        <LegendLine
          overlay={map.overlay}
          legend={overlay.legend}
          note={proofNote(map.overlay, proof, lastWhole)}
        />
      )}
      <CommandBar
        node={standing.node}
        reply={standing.reply}
        words={way}
        problem={commands.problem}
        onCommand={run}
      />
      <CommandDialogs commands={commands} draft={draft} direction={layout.layout?.direction ?? 'right'} />
      <LiveRegion {...said} />
      <LiveRegion message={way} turn={edge?.key ?? ''} />
    </div>
  );
}

function targetName(graph: MapGraph, edge: MapEdge): string {
  const target = neighboursOf(graph).node(edge.to);
  return target ? nameOf(target) : edge.to;
}
