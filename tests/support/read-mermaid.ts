import { drawing, type DrawnNode, type Drawing } from './drawing.ts';

/**
 * Reads the part of Mermaid's flowcharts that our drawings use (https://mermaid.js.org/syntax/flowchart.html), a
 * statement a line. Throws at anything else. No parser of Mermaid's is at hand that runs without a browser.
 */

/** Between quotes, no sign that could end a label, a shape or a line, nor be taken for HTML or an entity of our making. */
const LABEL = String.raw`"((?:[^"#&<>[\](){}|\\` + '`' + String.raw`;\n]|#\d+;|<br/>)*)"`;
const FRAME = new RegExp(`^subgraph phase-([a-z]+)\\[${LABEL}\\]$`);
const BEAT = new RegExp(`^(n\\d+)\\[${LABEL}\\]$`);
const ENDING = new RegExp(`^(n\\d+)\\(\\[${LABEL}\\]\\)$`);
const EDGE = new RegExp(`^(n\\d+) -->\\|${LABEL}\\| (n\\d+)$`);
const START = /^begin --> (n\d+)$/;
const DASHED = /^class ((?:n\d+,?)+) unreachable$/;

export function readMermaid(text: string): Drawing {
  const [open, titled = '', close, kind, begin, ...lines] = text.trimEnd().split('\n');
  if (open !== '---' || close !== '---' || kind !== 'flowchart TD' || begin?.trim() !== 'begin((" "))')
    throw new Error('this is no flowchart with a title');
  const title = JSON.parse(titled.slice('title: '.length)) as string;
  const nodes: DrawnNode[] = [];
  const edges: { from: string; to: string; label: string }[] = [];
  let start = '';
  let phase: string | null = null;
  let dashed: readonly string[] = [];
  for (const line of lines.map((each) => each.trim())) {
    const frame = FRAME.exec(line);
    const node = BEAT.exec(line) ?? ENDING.exec(line);
    const edge = EDGE.exec(line);
    if (frame) {
      if (phase !== null) throw new Error('a frame begins within another');
      phase = frame[1] ?? '';
    } else if (line === 'end') {
      if (phase === null) throw new Error('a frame ends that never began');
      phase = null;
    } else if (node) {
      nodes.push({ name: node[1] ?? '', label: decoded(node[2] ?? ''), phase, dashed: false });
    } else if (edge) {
      edges.push({ from: edge[1] ?? '', label: decoded(edge[2] ?? ''), to: edge[3] ?? '' });
    } else if (START.test(line)) {
      start = START.exec(line)?.[1] ?? '';
    } else if (DASHED.test(line)) {
      dashed = DASHED.exec(line)?.[1]?.split(',') ?? [];
    } else if (line !== 'classDef unreachable stroke-dasharray: 5 5') {
      throw new Error(`no Mermaid that we know: ${line}`);
    }
  }
  if (phase !== null) throw new Error('a frame never ends');
  return drawing(
    title,
    start,
    nodes.map((node) => ({ ...node, dashed: dashed.includes(node.name) })),
    edges,
  );
}

function decoded(label: string): string {
  return label
    .replaceAll('<br/>', '\n')
    .replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
