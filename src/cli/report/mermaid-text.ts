import type { TalkMap } from '#analysis/picture/talk-map.ts';
import { PHASES } from '#core/model/words.ts';

/**
 * A text as a quoted label of Mermaid (https://mermaid.js.org/syntax/flowchart.html): what means something to it or to
 * HTML goes by number, between `#` and `;`.
 */
const quoted = (text: string) =>
  `"${text
    .replaceAll(/["#&<>[\](){}|\\`;]/g, (sign) => `#${sign.codePointAt(0)};`)
    .replaceAll(/\r\n|\r|\n/g, '<br/>')}"`;

/** Beats and endings as a Mermaid flowchart: phases as subgraphs, what no talk comes to dashed. */
export function mermaidText({ nodes, edges, start }: TalkMap, title: string): string {
  // Ids are ours alone: some words, "end" among them, mean something to Mermaid.
  const names = new Map(nodes.map(({ id }, i) => [id, `n${i}`]));
  const nodeLine = ({ id, grade }: TalkMap['nodes'][number]) =>
    grade === null ? `${names.get(id)}[${quoted(id)}]` : `${names.get(id)}([${quoted(`${id}\n${grade}`)}])`;
  const clusters = PHASES.flatMap((phase) => {
    const own = nodes.filter((node) => node.phase === phase);
    if (own.length === 0) return [];
    return [
      `  subgraph phase-${phase}[${quoted(phase)}]`,
      ...own.map((node) => `    ${nodeLine(node)}`),
      '  end',
    ];
  });
  const unreachable = nodes.filter(({ reachable }) => !reachable).map(({ id }) => names.get(id));
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    'flowchart TD',
    '  begin((" "))',
    ...clusters,
    ...nodes.filter(({ phase }) => phase === null).map((node) => `  ${nodeLine(node)}`),
    `  begin --> ${names.get(start)}`,
    ...edges.map(
      ({ from, to, replies }) => `  ${names.get(from)} -->|${quoted(replies.join('\n'))}| ${names.get(to)}`,
    ),
    ...(unreachable.length > 0
      ? ['  classDef unreachable stroke-dasharray: 5 5', `  class ${unreachable.join(',')} unreachable`]
      : []),
    '',
  ].join('\n');
}
