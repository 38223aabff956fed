import { memo } from 'react';
import { PHASE_WORDS } from '#app/authoring/outline/phase-words.ts';
import { letterOf, type MapGraph, type MapNode } from '#app/authoring/map/graph/map-graph.ts';
import { neighboursOf } from '#app/authoring/map/graph/neighbours.ts';
import type { Overlay } from '#app/authoring/map/overlays/overlay.ts';
import { edgeWords } from '#app/authoring/map/words/describe-edge.ts';
import { nameOf } from '#app/authoring/map/words/describe-node.ts';
import { useNames } from '#app/authoring/words/names-context.ts';
import { classNames } from '#app/ui/class-names.ts';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';
import styles from './map-list.module.css';

/** The map for who cannot use a picture: every beat and ending, from where it is reached and where its replies lead. */
export const MapList = memo(function MapList({
  graph,
  active,
  overlay,
  overlayName,
  found,
  onPick,
}: {
  readonly graph: MapGraph;
  readonly active: string | null;
  readonly overlay: Overlay | null;
  readonly overlayName: string;
  readonly found: ReadonlySet<string>;
  readonly onPick: (key: string) => void;
}) {
  const names = useNames();
  const { out, into, node: nodeAt } = neighboursOf(graph);
  const link = (key: string) => {
    const node = nodeAt(key);
    return (
      <button type="button" className={styles['link']} onClick={() => onPick(key)}>
        {node ? nameOf(node) : key}
      </button>
    );
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={styles['scroll']} aria-label="Beats and endings" tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Beat or ending</th>
            {overlay && <th scope="col">{overlayName}</th>}
            <th scope="col">Reached from</th>
            <th scope="col">Leads to</th>
          </tr>
        </thead>
        <tbody>
          {graph.nodes.map((node) => (
            <tr
              key={node.key}
              data-row={node.key}
              className={classNames(
                node.key === active && styles['active'],
                found.has(node.key) && styles['found'],
              )}
            >
              <th scope="row">
                <button
                  type="button"
                  className={styles['name']}
                  {...(node.key === active && { 'aria-current': 'true' })}
                  onClick={() => onPick(node.key)}
                >
                  {nameOf(node)}
                </button>
                <span className={styles['kind']}>
                  {kindOf(node)}
                  {node.key === graph.start && ', the talk starts here'}
                </span>
              </th>
              {overlay && <td>{overlay.nodes.get(node.key)?.words ?? '—'}</td>}
              <td>
                {into(node.key).length === 0 && node.key !== graph.start && 'Nothing leads here'}
                <ul className={styles['ways']}>
                  {[...new Set(into(node.key).map(({ from }) => from))].map((from) => (
                    <li key={from}>{link(from)}</li>
                  ))}
                </ul>
              </td>
              <td>
                <ul className={styles['ways']}>
                  {out(node.key).map((edge) => (
                    <li key={edge.key}>
                      <span className={styles['letter']}>{edgeWords(edge, names)}</span> {link(edge.to)}
                    </li>
                  ))}
                  {loose(node).map((index) => (
                    <li key={index}>
                      <span className={styles['letter']}>{letterOf(index)}</span> nowhere yet
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

function kindOf(node: MapNode): string {
  switch (node.kind) {
    case 'beat':
      return node.beat.phase ? PHASE_WORDS[node.beat.phase].name : 'No phase yet';
    case 'ending':
      return node.ending.grade ? GRADE_WORDS[node.ending.grade] : 'Ending without a grade';
    case 'missing':
      return 'Nothing has this name yet';
    case 'phase':
      return 'Folded phase';
  }
}

/** Replies that lead nowhere. */
function loose(node: MapNode): readonly number[] {
  if (node.kind !== 'beat') return [];
  return node.beat.replies
    .filter(({ to }) => to.every((branch) => branch.to === ''))
    .map(({ index }) => index);
}
