import { expect, test } from 'vitest';
import { foldPhases, phasesIn } from '#app/authoring/map/graph/fold-phases.ts';
import { graphOf } from '#app/authoring/map/graph/graph-of-draft.ts';
import { draftHere } from './draft-here.ts';

const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);

test('beats, endings and names that lead nowhere become nodes, the start first', () => {
  const draft = { ...draftHere({ second: ['good-end'], first: ['second', 'nowhere'] }), start: 'first' };
  const graph = graphOf(draft);
  expect(keys(graph.nodes)).toEqual(['beat:first', 'beat:second', 'ending:good-end', 'missing:nowhere']);
  expect(graph.start).toBe('beat:first');
  expect(graph.edges.map(({ from, to, reply }) => [from, to, reply])).toEqual([
    ['beat:second', 'ending:good-end', 0],
    ['beat:first', 'beat:second', 0],
    ['beat:first', 'missing:nowhere', 1],
  ]);
});

test('a reply with conditions has an edge for each of its ways', () => {
  const graph = graphOf(draftHere({ first: ['a|b'], a: ['good-end'], b: ['good-end'] }));
  const [one, two] = graph.edges;
  expect(one).toMatchObject({ to: 'beat:a', ways: [{ branch: 0, when: { mood: 'angry' } }] });
  expect(two).toMatchObject({ to: 'beat:b', ways: [{ branch: 1, when: undefined }] });
});

test('without a beat of the name that starts the talk there is no start', () => {
  expect(graphOf({ ...draftHere({ first: [] }), start: 'gone' }).start).toBeNull();
});

test('what did not change in the draft is the same object in the graph', () => {
  const draft = draftHere({ first: ['second'], second: ['good-end'] });
  const before = graphOf(draft);
  const [first, second] = draft.beats;
  const after = graphOf({ ...draft, beats: [{ ...first!, cue: 'new' }, second!] });
  expect(after.nodes[0]).not.toBe(before.nodes[0]);
  expect(after.nodes[1]).toBe(before.nodes[1]);
  expect(after.edges[1]).toBe(before.edges[1]);
});

test('a folded phase is one node; ways inside vanish, ways out to one node become one', () => {
  const draft = draftHere(
    { first: ['v1', 'v2'], v1: ['v2', 'later'], v2: ['later', 'later'], later: ['good-end'] },
    ['good-end'],
    { v1: 'vent', v2: 'vent', later: 'resolve' },
  );
  const graph = foldPhases(graphOf(draft), new Set(['vent']));
  expect(keys(graph.nodes)).toEqual(['beat:first', 'phase:vent', 'beat:later', 'ending:good-end']);
  expect(graph.edges.map(({ from, to, ways }) => [from, to, ways.length])).toEqual([
    ['beat:first', 'phase:vent', 1],
    ['beat:first', 'phase:vent', 1],
    ['phase:vent', 'beat:later', 3],
    ['beat:later', 'ending:good-end', 1],
  ]);
  expect(graph.nodes[1]).toMatchObject({ beats: [{ id: 'v1' }, { id: 'v2' }] });
});

test('folding the phase of the start moves the start into the pile', () => {
  const graph = foldPhases(graphOf(draftHere({ first: ['good-end'] })), new Set(['open']));
  expect(graph.start).toBe('phase:open');
});

test('a reply whose ways all lead into one folded phase has one edge there', () => {
  const draft = draftHere({ first: ['v1|v2'], v1: [], v2: [] }, [], { v1: 'vent', v2: 'vent' });
  const [edge, ...others] = foldPhases(graphOf(draft), new Set(['vent'])).edges;
  expect(others).toEqual([]);
  expect(edge).toMatchObject({ reply: 0, to: 'phase:vent' });
  expect(edge?.ways).toHaveLength(2);
});

test('phases are offered for folding in the order of a talk', () => {
  const draft = draftHere({ a: ['b'], b: ['a'] }, [], { a: 'close', b: 'vent' });
  expect(phasesIn(graphOf(draft))).toEqual(['vent', 'close']);
});
