import type { MapEdge, MapNode, TalkMap } from '#analysis/picture/talk-map.ts';
import { PHASES } from '#core/model/words.ts';

/** A text as a quoted string of the DOT language (https://graphviz.org/doc/info/lang.html): \\n breaks a line there. */
const quoted = (text: string) =>
  `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\r\n|\r|\n/g, '\\n')}"`;

const SHAPES = { beat: 'box', ending: 'doubleoctagon' } as const;

function nodeLine({ id, grade, reachable }: MapNode): string {
  const label = grade === null ? id : `${id}\n${grade}`;
  const shape = grade === null ? SHAPES.beat : SHAPES.ending;
  return `${quoted(id)} [label=${quoted(label)}, shape=${shape}${reachable ? '' : ', style=dashed'}];`;
}

function edgeLine({ from, to, replies }: MapEdge): string {
  return `${quoted(from)} -> ${quoted(to)} [label=${quoted(replies.join('\n'))}];`;
}

/** Beats and endings as a graph for Graphviz: phases as clusters, what no talk comes to dashed. */
export function dotText({ nodes, edges, start }: TalkMap, title: string): string {
  const clusters = PHASES.flatMap((phase) => {
    const own = nodes.filter((node) => node.phase === phase);
    if (own.length === 0) return [];
    return [
      `  subgraph ${quoted(`cluster_${phase}`)} {`,
      `    label=${quoted(phase)};`,
      ...own.map((node) => `    ${nodeLine(node)}`),
      '  }',
    ];
  });
  return [
    `digraph ${quoted(title)} {`,
    '  rankdir=TB;',
    '  "" [shape=point];',
    ...clusters,
    ...nodes.filter(({ phase }) => phase === null).map((node) => `  ${nodeLine(node)}`),
    `  "" -> ${quoted(start)};`,
    ...edges.map((edge) => `  ${edgeLine(edge)}`),
    '}',
    '',
  ].join('\n');
}
