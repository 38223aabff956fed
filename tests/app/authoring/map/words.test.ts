import { expect, test } from 'vitest';
import { findBeats } from '#app/authoring/map/bar/find-beats.ts';
import { foldPhases } from '#app/authoring/map/graph/fold-phases.ts';
import { graphOf } from '#app/authoring/map/graph/graph-of-draft.ts';
import { neighboursOf } from '#app/authoring/map/graph/neighbours.ts';
import { describeWay, edgeWords } from '#app/authoring/map/words/describe-edge.ts';
import { describeNode } from '#app/authoring/map/words/describe-node.ts';
import { draftHere } from './draft-here.ts';

const draft = draftHere({ first: ['second', 'second|good-end', ''], second: ['good-end'] }, ['good-end'], {
  second: 'vent',
});
const graph = graphOf(draft);
const told = (key: string, notes?: string[]) => describeNode(graph, neighboursOf(graph).node(key)!, notes);

test('a card is told whole: name, phase, replies, where they lead, from where it is reached', () => {
  expect(told('beat:first')).toBe(
    'Beat first, open; the talk starts here; 3 replies: A leads to second, B leads to second or Title of good-end, C leads nowhere yet.',
  );
  expect(told('beat:second', ['2 warnings'])).toBe(
    'Beat second, vent; 1 reply: A leads to Title of good-end; reached from first; 2 warnings.',
  );
  expect(told('ending:good-end')).toBe('Ending Title of good-end, fair ending; reached from first, second.');
});

test('a folded phase says how many beats it holds and where they lead', () => {
  const folded = foldPhases(graph, new Set(['vent']));
  expect(describeNode(folded, neighboursOf(folded).node('phase:vent')!)).toBe(
    'Folded phase Vent (1 beat); leads to Title of good-end; reached from first.',
  );
});

test('an edge says its letter and its condition; a picked one what is said, too', () => {
  const [plain, branch, otherwise] = graph.edges;
  expect(edgeWords(plain!, null)).toBe('A');
  expect(edgeWords(branch!, null)).toBe('B, if mood is angry');
  expect(edgeWords(otherwise!, null)).toBe('B, otherwise');
  expect(describeWay(branch!, 'second', draft, null)).toBe(
    'Reply B: “Reply 1 of first” leads to second, if mood is angry.',
  );
});

test('search finds beats by name, by what is said and by replies; all words must be there', () => {
  expect(findBeats(graph, 'SECOND')).toEqual(['beat:second']);
  expect(findBeats(graph, 'words of')).toEqual(['beat:first', 'beat:second']);
  expect(findBeats(graph, 'reply 2 first')).toEqual(['beat:first']);
  expect(findBeats(graph, 'title good')).toEqual(['ending:good-end']);
  expect(findBeats(graph, ' ')).toEqual([]);
  expect(findBeats(graph, 'absent')).toEqual([]);
});
