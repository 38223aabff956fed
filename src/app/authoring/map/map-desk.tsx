import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useDraft } from '#app/authoring/document/use-studio.ts';
import { useProof } from '#app/authoring/proof/use-proof.ts';
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
import { useCamera } from './canvas/use-camera.ts';
import { useFollow } from './canvas/use-follow.ts';
import { useGiveBackFocus } from './canvas/use-give-back-focus.ts';
import { usePicture } from './canvas/use-picture.ts';
import { CommandDialogs } from './commands/command-dialogs.tsx';
import { useCommands, type Picked } from './commands/use-commands.ts';
import { foldPhases, phasesIn } from './graph/fold-phases.ts';
import { graphOf } from './graph/graph-of-draft.ts';
import type { MapEdge, MapNode } from './graph/map-graph.ts';
import { neighboursOf } from './graph/neighbours.ts';
import { useLayout } from './layout/use-layout.ts';
import { MapList } from './list/map-list.tsx';
import { countFindings } from './overlays/findings.ts';
import { layOver, needsProof } from './overlays/lay-over.ts';
import { OVERLAY_WORDS } from './overlays/overlay.ts';
import { useKeepMap, useMapState } from './use-map-state.ts';
import { useSearch } from './use-search.ts';
import { keyMeans, type MapCommand } from './walk/keys.ts';
import { useStanding } from './walk/use-standing.ts';
import { describeWay } from './words/describe-edge.ts';
import { nameOf } from './words/describe-node.ts';
import styles from './map-desk.module.css';

const NO_FINDINGS = [] as const;

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
  const hasKeyboard = useRef(false);
  const map = useMapState();
  const [said, setSaid] = useState({ message: '', turn: 0 });
  const say = (message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 }));

  const whole = useMemo(() => graphOf(drawn), [drawn]);
  const graph = useMemo(() => foldPhases(whole, map.folded), [whole, map.folded]);
  const phases = useMemo(() => phasesIn(whole), [whole]);
  const solved = lastWhole?.solved ?? null;
  const findings = proof?.findings ?? NO_FINDINGS;
  const counts = useMemo(() => countFindings(graph, findings), [graph, findings]);
  const overlay = useMemo(
    () => layOver(map.overlay, { graph, solved, findings }),
    [map.overlay, graph, solved, findings],
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

  const edge = graph.edges.find(({ key }) => key === standing.edge);
  const way = edge ? describeWay(edge, targetName(graph, edge), drawn) : '';
  useEffect(() => {
    // What a letter picked is told; the card itself is told by focus.
    if (way !== '' && hasKeyboard.current) say(way);
  }, [way]);
  useGiveBackFocus(commands.asking !== null, hasKeyboard, frame);

  const direction = layout.layout?.direction ?? 'right';
  const picked: Picked = {
    node: standing.node,
    reply: standing.reply,
    branch: edge?.ways.length === 1 ? (edge.ways[0]?.branch ?? null) : null,
  };
  const run = (command: MapCommand): void => {
    commands.forget();
    switch (command) {
      case 'edit':
        if (standing.node?.kind === 'phase') map.fold(standing.node.phase);
        else if (standing.node?.kind === 'missing') commands.newBeat(picked);
        else dock.show('edit');
        return;
      case 'zoom-in':
        return camera.closer();
      case 'zoom-out':
        return camera.further();
      case 'fit':
        return camera.fit();
      case 'help':
        return commands.ask({ what: 'keys' });
      case 'search':
        return search.current?.focus();
      case 'new-beat':
        return commands.newBeat(picked);
      case 'add-reply':
        return commands.addReply(picked);
      case 'lead-to':
        return commands.leadTo(picked);
      case 'rename':
        return commands.rename(picked);
      case 'delete':
        return commands.remove(picked, { kind: 'part', part: 'about' });
      case 'fold': {
        const phase = phaseOf(standing.node);
        if (phase) map.fold(phase);
        return;
      }
      case 'tidy':
        return layout.tidy();
    }
  };
  const press = (event: KeyboardEvent) => {
    const means = keyMeans(event, direction);
    if (!means) return;
    event.preventDefault();
    if (means.do === 'walk') standing.step(means.step);
    else if (means.do === 'pick') {
      const last = standing.node?.kind === 'beat' ? standing.node.beat.replies.length : 0;
      if (means.reply >= last) say(`There is no reply ${String.fromCodePoint(65 + means.reply)} here.`);
      else standing.pick(means.reply);
    } else run(means.do);
  };
  const draw = (from: string, handle: string, to: string | null) => {
    const node = neighboursOf(graph).node(from);
    const reply = replyOfHandle(handle);
    if (node?.kind !== 'beat' || reply === null) return;
    const target = to === null ? undefined : neighboursOf(graph).node(to);
    const name =
      target?.kind === 'beat' ? target.beat.id : target?.kind === 'ending' ? target.ending.id : undefined;
    if (name !== undefined) commands.connect({ beat: node.beat.id, reply, branch: null }, name);
    else if (to === null)
      commands.ask({ what: 'new-beat', after: node.beat.id, way: { by: 'reply', index: reply }, wish: 'new-beat' });
  };

  const stale = proof !== null && lastWhole !== null && proof.revision !== lastWhole.revision;
  const note = !needsProof(map.overlay)
    ? ''
    : solved === null
      ? 'There is nothing to show before the scenario can be played: see “Proof” in the dock.'
      : stale
        ? 'These figures are of the last version that could be played.'
        : solved.complete
          ? ''
          : 'There are more situations than were looked at: the figures speak of those nearest to the start.';
  return (
    <div className={styles['desk']}>
      <MapBar
        ref={search}
        query={finding.query}
        onQuery={finding.setQuery}
        found={finding.words}
        onNext={finding.next}
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
          Arrow keys go along the talk, letters pick a reply, Enter opens the editor. Press question mark for all
          keys, or choose List above for a table.
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
            hasKeyboard={hasKeyboard}
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
            <ZoomButtons camera={camera} onTidy={layout.tidy} onKeys={() => run('help')} />
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
          <p className={styles['waiting']} role="status">
            Placing {graph.nodes.length} cards …
          </p>
        )}
        {layout.state === 'failed' && (
          <p className={styles['waiting']} role="alert">
            The map could not be laid out. Show it as a list, or try “Tidy up” again.
          </p>
        )}
      </div>
      {overlay && <LegendLine overlay={map.overlay} legend={overlay.legend} note={note} />}
      <CommandBar
        node={standing.node}
        reply={standing.reply}
        words={way}
        problem={commands.problem}
        onCommand={run}
      />
      <CommandDialogs commands={commands} draft={draft} direction={direction} />
      <LiveRegion {...said} />
    </div>
  );
}

function targetName(graph: Parameters<typeof neighboursOf>[0], edge: MapEdge): string {
  const target = neighboursOf(graph).node(edge.to);
  return target ? nameOf(target) : edge.to;
}

function phaseOf(node: MapNode | undefined) {
  return node?.kind === 'phase' ? node.phase : node?.kind === 'beat' ? node.beat.phase : undefined;
}
