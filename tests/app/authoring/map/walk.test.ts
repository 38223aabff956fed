import { expect, test } from 'vitest';
import { graphOf } from '#app/authoring/map/graph/graph-of-draft.ts';
import { keyMeans } from '#app/authoring/map/walk/keys.ts';
import { pickReply, standAt, walk, type Standing, type Step } from '#app/authoring/map/walk/walk.ts';
import { draftHere } from './draft-here.ts';

const graph = graphOf(
  draftHere({ start: ['a', 'b|c', 'c'], a: ['c'], b: ['a'], c: ['good-end'], island: ['c'] }),
);
const go = (from: Standing, ...steps: Step[]) =>
  steps.reduce((standing, step) => walk(graph, standing, step), from);

test('on follows the first reply, back returns the way one came', () => {
  const there = go(standAt('beat:start'), 'on', 'on');
  expect(there.at).toBe('beat:c');
  expect(go(there, 'back').at).toBe('beat:a');
  expect(go(there, 'back', 'back')).toMatchObject({ at: 'beat:start', trail: [] });
});

test('a letter picks the reply that on follows, and again its next way', () => {
  const once = pickReply(graph, standAt('beat:start'), 1);
  expect(walk(graph, once, 'on').at).toBe('beat:b');
  expect(walk(graph, pickReply(graph, once, 1), 'on').at).toBe('beat:c');
  expect(pickReply(graph, pickReply(graph, once, 1), 1)).toEqual(once);
});

test('back from a beat one was put on leads along the shortest way from the start', () => {
  expect(go(standAt('ending:good-end'), 'back').at).toBe('beat:c');
  expect(go(standAt('beat:c'), 'back').at).toBe('beat:start');
});

test('aside goes through what the beat before leads to, and round', () => {
  const first = go(standAt('beat:start'), 'on');
  expect(go(first, 'next').at).toBe('beat:b');
  expect(go(first, 'next', 'next').at).toBe('beat:c');
  expect(go(first, 'previous').at).toBe('beat:c');
  expect(go(first, 'next', 'back').at).toBe('beat:start');
});

test('what nothing leads to stands beside the start', () => {
  expect(go(standAt('beat:start'), 'next').at).toBe('beat:island');
});

test('where there is no way on one stays', () => {
  const end = standAt('ending:good-end');
  expect(walk(graph, end, 'on')).toBe(end);
});

const press = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

test('arrows mean what one sees: along the talk, or across it', () => {
  expect(keyMeans(press('ArrowRight'), 'right')).toEqual({ do: 'walk', step: 'on' });
  expect(keyMeans(press('ArrowRight'), 'down')).toEqual({ do: 'walk', step: 'next' });
  expect(keyMeans(press('ArrowDown'), 'down')).toEqual({ do: 'walk', step: 'on' });
});

test('letters pick replies; with Control they are the browser’s', () => {
  expect(keyMeans(press('c'), 'right')).toEqual({ do: 'pick', reply: 2 });
  expect(keyMeans(press('F'), 'right')).toEqual({ do: 'pick', reply: 5 });
  expect(keyMeans(press('c', { ctrlKey: true }), 'right')).toBeNull();
  expect(keyMeans(press('Tab'), 'right')).toBeNull();
});
