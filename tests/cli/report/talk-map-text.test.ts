import { describe, expect, it } from 'vitest';
import { talkMap, type TalkMap } from '#analysis/picture/talk-map.ts';
import { solve } from '#analysis/solve.ts';
import { dotText } from '#cli/report/dot-text.ts';
import { mermaidText } from '#cli/report/mermaid-text.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { readDot } from '../../support/read-dot.ts';
import { readMermaid } from '../../support/read-mermaid.ts';
import { shippedScenarios } from '../../support/shipped-scenarios.ts';

/** Ids as no file has them, to show that nothing in a text can end it. */
const hostile: TalkMap = {
  start: 'a "quoted" [one]',
  nodes: [
    { id: 'a "quoted" [one]', phase: 'open', grade: null, reachable: true },
    { id: 'end', phase: 'close', grade: null, reachable: true },
    { id: 'two\nlines; #quot; <b>&amp;</b>', phase: 'open', grade: null, reachable: false },
    { id: 'back\\slash}', phase: null, grade: 'great', reachable: true },
  ],
  edges: [
    { from: 'a "quoted" [one]', to: 'end', replies: ['"say"', 'it|again', '-->'] },
    { from: 'end', to: 'back\\slash}', replies: ['{x}\r\n(y)'] },
    { from: 'end', to: 'end', replies: ['\\'] },
  ],
};

const small = await lateParcel();
const maps: [string, TalkMap][] = [
  ['hostile texts', hostile],
  ...[['late-parcel', small] as const, ...(await shippedScenarios())].map(
    ([id, scenario]): [string, TalkMap] => [id, talkMap(solve(scenario))],
  ),
];
const title = 'A "title": {with} [signs]\nand lines # of <it>';
const oneBreak = (text: string) => text.replaceAll(/\r\n|\r/g, '\n');

/** What a drawing has to say, as the readers give it back. */
function saidBy(map: TalkMap) {
  return {
    title,
    start: map.start,
    nodes: map.nodes
      .map(({ id, phase, grade, reachable }) => ({
        label: oneBreak(grade === null ? id : `${id}\n${grade}`),
        phase,
        dashed: !reachable,
      }))
      .toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    edges: map.edges
      .map(({ from, to, replies }) => ({ from, to, label: oneBreak(replies.join('\n')) }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

describe.each(maps)('the drawing of %s', (_, map) => {
  it('is DOT that says all of it', () => {
    expect(readDot(dotText(map, title))).toEqual(saidBy(map));
  });

  it('is Mermaid that says all of it', () => {
    expect(readMermaid(mermaidText(map, title))).toEqual(saidBy(map));
  });
});

it('merges moods: an edge stands once, with every reply that leads that way', () => {
  const { nodes, edges } = talkMap(solve(small));
  const pairs = edges.map(({ from, to }) => `${from} ${to}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(nodes).toHaveLength(Object.keys(small.beats).length + Object.keys(small.endings).length);
  for (const { from, replies } of edges) {
    const known = small.beats[from]?.replies.map(({ id }) => id) ?? [];
    expect(known.filter((id) => replies.includes(id))).toEqual(replies);
  }
});
