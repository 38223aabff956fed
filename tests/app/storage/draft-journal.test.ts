import { beforeEach, expect, test } from 'vitest';
import fc from 'fast-check';
import { openDraftJournal } from '#app/storage/draft-journal.ts';
import { draftMemoryBackend } from '#app/storage/draft-memory-backend.ts';
import { applyNoted, changesBetween, type DraftNote } from '#app/storage/draft-note.ts';

const note = (seq: number, rest: Partial<DraftNote> = {}): DraftNote => ({
  draft: 'd',
  session: 's',
  seq,
  base: 1,
  changes: [{ file: 'scenario.yaml', length: 0, from: 0, to: 0, insert: `${seq}` }],
  ...rest,
});

const forbidden = () => {
  throw new DOMException('denied', 'SecurityError');
};

beforeEach(() => localStorage.clear());

test('what was noted before the tab ended is read by the next, in order', async () => {
  const nowhere = () => Promise.reject(new Error('no database'));
  const journal = openDraftJournal(() => localStorage, nowhere);
  for (const seq of [1, 2, 10]) journal.note(note(seq));
  const read = await openDraftJournal(() => localStorage, nowhere).read('d');
  expect([...read]).toEqual([['s', [note(1), note(2), note(10)]]]);
});

test('what one place lost, the other still has', async () => {
  const database = draftMemoryBackend();
  const backend = () => Promise.resolve(database);
  const journal = openDraftJournal(() => localStorage, backend);
  for (const seq of [1, 2, 3]) journal.note(note(seq));
  await journal.read('d');
  localStorage.removeItem('hold-the-line-draft/d/s/2');
  await database.removeNotes('d', 's', 1);
  expect((await journal.read('d')).get('s')?.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test('once the database is open, a change is on its way to it before anything else can happen', async () => {
  const database = draftMemoryBackend();
  const sent: number[] = [];
  const backend = {
    ...database,
    writeNote: (one: DraftNote) => {
      sent.push(one.seq);
      return database.writeNote(one);
    },
  };
  const journal = openDraftJournal(
    () => localStorage,
    () => Promise.resolve(backend),
  );
  await journal.read('d');
  journal.note(note(1));
  expect(sent).toEqual([1]);
});

test('forgetting takes a session’s notes as far as they are written, and nobody else’s', async () => {
  const backend = draftMemoryBackend();
  const journal = openDraftJournal(
    () => localStorage,
    () => Promise.resolve(backend),
  );
  for (const seq of [1, 2, 3]) journal.note(note(seq));
  journal.note(note(1, { session: 'other' }));
  journal.note(note(1, { draft: 'd2' }));
  journal.forget('d', 's', 2);
  const read = await journal.read('d');
  expect([...read].map(([session, notes]) => [session, notes.map(({ seq }) => seq)])).toEqual(
    expect.arrayContaining([
      ['s', [3]],
      ['other', [1]],
    ]),
  );
  journal.forget('d', 's');
  expect([...(await journal.read('d')).keys()]).toEqual(['other']);
  expect([...(await journal.read('d2')).keys()]).toEqual(['s']);
});

test.each([
  ['torn', '{"draft":"d","sess'],
  ['no note', '{"draft":"d"}'],
  [
    'a change out of its text',
    JSON.stringify(note(1, { changes: [{ file: 'a', length: 1, from: 0, to: 5, insert: '' }] })),
  ],
])('a note that is %s is dropped in silence', async (_, text) => {
  localStorage.setItem('hold-the-line-draft/d/s/1', text);
  const journal = openDraftJournal(
    () => localStorage,
    () => Promise.resolve(draftMemoryBackend()),
  );
  expect(await journal.read('d')).toEqual(new Map());
  expect(localStorage).toHaveLength(0);
});

test('where nothing can be noted, writing goes on', async () => {
  const journal = openDraftJournal(forbidden, () => Promise.reject(new Error('no database')));
  journal.note(note(1));
  journal.forget('d', 's', 1);
  expect(await journal.read('d')).toEqual(new Map());
});

const words = fc.stringMatching(/^[ab\n]{0,30}$/);
const files = fc.dictionary(
  fc.constantFrom('scenario.yaml', 'p.persona.yaml', 'translations/de.yaml'),
  words,
);

test('what was noted between any two states leads from the one to the other', () => {
  fc.assert(
    fc.property(files, files, (before, after) => {
      expect(applyNoted({ ...before }, changesBetween({ ...before }, { ...after }))).toEqual({ ...after });
    }),
  );
});

test('a letter typed into a long text is noted as that letter', () => {
  const text = 'line of a script\n'.repeat(30_000);
  const at = 250_007;
  const typed = `${text.slice(0, at)}x${text.slice(at)}`;
  expect(changesBetween({ 'scenario.yaml': text }, { 'scenario.yaml': typed })).toEqual([
    { file: 'scenario.yaml', length: text.length, from: at, to: at, insert: 'x' },
  ]);
});

test('what was noted on another text is not forced upon this one', () => {
  const changes = changesBetween({ a: 'one' }, { a: 'one more' });
  expect(applyNoted({ a: 'other' }, changes)).toBeNull();
  expect(applyNoted({}, changes)).toBeNull();
});
