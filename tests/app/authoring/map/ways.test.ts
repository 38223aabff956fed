import { expect, test } from 'vitest';
import { graphOf } from '#app/authoring/map/graph/graph-of-draft.ts';
import { shortestWay, wayOfReplies, waysThrough } from '#app/authoring/map/graph/ways.ts';
import { draftHere } from './draft-here.ts';

const graph = graphOf(
  draftHere({ start: ['a', 'b'], a: ['c'], b: ['a', 'bad-end'], c: ['good-end', 'start'], island: ['c'] }, [
    'good-end',
    'bad-end',
  ]),
);
const route = (edges: readonly { to: string }[] | null) => edges?.map(({ to }) => to.replace(/^\w+:/, ''));

test('the shortest way takes the fewest replies', () => {
  expect(route(shortestWay(graph, 'beat:start', 'ending:good-end'))).toEqual(['a', 'c', 'good-end']);
  expect(route(shortestWay(graph, 'beat:start', 'beat:start'))).toEqual([]);
  expect(shortestWay(graph, 'beat:start', 'beat:island')).toBeNull();
});

test('ways through a beat: what can come before it and after it, circles included', () => {
  const { before, after, shortest } = waysThrough(graph, 'beat:b');
  expect([...before].toSorted()).toEqual(['beat:a', 'beat:b', 'beat:c', 'beat:island', 'beat:start']);
  expect([...after].toSorted()).toEqual([
    'beat:a',
    'beat:b',
    'beat:c',
    'beat:start',
    'ending:bad-end',
    'ending:good-end',
  ]);
  expect(route(shortest)).toEqual(['b']);
});

test('a proven talk is found again by the ids of its replies', () => {
  expect(route(wayOfReplies(graph, ['start-1', 'b-1'], 'ending:bad-end'))).toEqual(['b', 'bad-end']);
  expect(wayOfReplies(graph, ['start-1', 'gone'], 'ending:bad-end')).toBeNull();
});

test('of a reply with conditions that way is taken which offers the next reply', () => {
  const branching = graphOf(draftHere({ start: ['a|b'], a: ['good-end'], b: ['good-end'] }));
  expect(route(wayOfReplies(branching, ['start-0', 'b-0'], 'ending:good-end'))).toEqual(['b', 'good-end']);
});

test('a talk that the customer ends leads along its replies but for the last', () => {
  const draft = { ...draftHere({ start: ['a'], a: ['start'] }, ['left']), exits: { gone: 'left' } };
  expect(route(wayOfReplies(graphOf(draft), ['start-0', 'a-0'], 'ending:left'))).toEqual(['a']);
});
