import { beforeEach, expect, test } from 'vitest';
import { openJournal } from '#app/storage/journal.ts';
import { record as recordAt } from './store-in-a-test.ts';

const record = (id: string, revision: number) => recordAt(id, { revision });

beforeEach(() => localStorage.clear());

const KEY = 'hold-the-line-journal/talk';

test('what one tab notes, the next reads', () => {
  openJournal(() => localStorage).note(record('talk', 3));
  expect(openJournal(() => localStorage).read('talk')).toEqual(record('talk', 3));
  expect(openJournal(() => localStorage).readAll()).toEqual([record('talk', 3)]);
});

test('a state is forgotten with its own or a later one, never with an earlier one', () => {
  const journal = openJournal(() => localStorage);
  journal.note(record('talk', 3));
  journal.forget(record('talk', 2));
  expect(journal.read('talk')).not.toBeNull();
  journal.forget(record('talk', 3));
  expect(journal.read('talk')).toBeNull();
});

test.each([
  ['torn', '{"attempt":{"id":"ta'],
  ['no talk', '{"attempt":{"id":"talk"}}'],
  ['another talk', JSON.stringify(record('someone-else', 1))],
])('an entry that is %s is dropped in silence', (_, text) => {
  localStorage.setItem(KEY, text);
  const journal = openJournal(() => localStorage);
  expect(journal.readAll()).toEqual([]);
  expect(localStorage.getItem(KEY)).toBeNull();
});

test('removing everything leaves what is not the journal’s', () => {
  localStorage.setItem('hold-the-line-preferences', '{}');
  const journal = openJournal(() => localStorage);
  journal.note(record('one', 1));
  journal.note(record('two', 1));
  journal.removeAll();
  expect(Object.keys(localStorage)).toEqual(['hold-the-line-preferences']);
});

test.each([
  [
    'forbidden',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
  ],
  [
    'full',
    (): Storage => ({
      length: 0,
      key: () => null,
      getItem: () => null,
      removeItem: () => undefined,
      clear: () => undefined,
      setItem: () => {
        throw new DOMException('no room', 'QuotaExceededError');
      },
    }),
  ],
  ['missing', () => null],
])('where storage is %s nothing is noted and nothing fails', (_, storage) => {
  const journal = openJournal(storage);
  journal.note(record('talk', 1));
  journal.forget(record('talk', 1));
  journal.removeAll();
  expect(journal.read('talk')).toBeNull();
  expect(journal.readAll()).toEqual([]);
});
