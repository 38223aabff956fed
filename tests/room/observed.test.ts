import { expect, test } from 'vitest';
import { markerOf } from '#core/rubric/markers.ts';
import { observed } from '#room/observed.ts';

test('what was ticked stands beside what the reply shows, the most ticked first, and what nobody saw comes last', () => {
  const reply = { markers: ['listen.paraphrase', 'calm.answers-issue'] as const };
  expect(observed({ 'calm.defends': 1, 'listen.paraphrase': 3 }, reply)).toEqual([
    { marker: 'listen.paraphrase', label: markerOf('listen.paraphrase').label, ticks: 3, there: true },
    { marker: 'calm.defends', label: markerOf('calm.defends').label, ticks: 1, there: false },
    { marker: 'calm.answers-issue', label: markerOf('calm.answers-issue').label, ticks: 0, there: true },
  ]);
});

test('where nobody ticked there is nothing to show, and a mark that no rubric has is passed over', () => {
  const reply = { markers: ['listen.paraphrase'] as const };
  expect(observed({}, reply)).toEqual([]);
  expect(observed({ 'listen.paraphrase': 0 }, reply)).toEqual([]);
  expect(observed({ 'no.such-mark': 2 }, reply)).toMatchObject([{ marker: 'listen.paraphrase', ticks: 0 }]);
});
