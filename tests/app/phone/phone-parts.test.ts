import { expect, test } from 'vitest';
import { codeInAddress, codeProblem } from '#app/phone/address.ts';
import { cast, chosenLetter, counted, newBallot, refused } from '#app/phone/ballot.ts';
import { keptTokens } from '#app/phone/kept-tokens.ts';
import { reloadHelped, reloadOnce } from '#app/phone/reload-once.ts';
import { ballotWords } from '#app/phone/stage-words.ts';
import { openKeptRooms } from '#app/storage/kept-rooms.ts';
import { WATCH_LIST } from '#app/phone/watch-list.ts';
import { markerOf } from '#core/rubric/markers.ts';
import { CODE_ALPHABET } from '#protocol/room-code.ts';

const blocked = () => {
  throw new Error('storage is blocked');
};

test('what observers tick is called what the rubric calls it', () => {
  expect(WATCH_LIST).toHaveLength(12);
  for (const { id, label } of WATCH_LIST) expect(label).toBe(markerOf(id).label);
});

test('a code is read from an address however it was written', () => {
  for (const hash of ['#ACE347', '#ace347', '#/ace-347', '#ACE%20347'])
    expect(codeInAddress(hash)).toBe('ACE347');
  expect(codeInAddress('#%')).toBe('');
});

test('every character that no code has is met with a word of help, and every other one with none', () => {
  for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
    const problem = codeProblem(`ACE34${character}`);
    if (CODE_ALPHABET.includes(character)) expect(problem).toBeNull();
    else expect(problem).toMatch(/Could it be an? [34679ACDEFGHJKMNPRTWXY]\b/);
  }
});

test('tokens are kept by room, the newest first, and as long as the page where storage is blocked', () => {
  localStorage.clear();
  const kept = keptTokens(() => localStorage);
  for (let room = 0; room < 12; room++) kept.keep(`ROOM${room}`, `token${room}`);
  kept.keep('ROOM11', 'newer');
  const later = keptTokens(() => localStorage);
  expect(later.of('ROOM11')).toBe('newer');
  expect(later.of('ROOM4')).toBe('token4');
  expect(later.of('ROOM3')).toBeUndefined();
  localStorage.setItem('hold-the-line-voters', '{"broken":');
  expect(later.of('ROOM11')).toBeUndefined();
  const memory = keptTokens(blocked);
  memory.keep('ACE347', 'mine');
  expect(memory.of('ACE347')).toBe('mine');
});

test('a phone page in the browser of a console takes nothing from it, and it nothing from the phone page', () => {
  localStorage.clear();
  const opened = { code: 'ACE347', scenario: 'late', title: 'Late', openedAt: 1, served: 'server' } as const;
  openKeptRooms(() => localStorage).keep({ ...opened, key: 'secret' });
  keptTokens(() => localStorage).keep('ACE347', 'token');
  expect(openKeptRooms(() => localStorage).find('ACE347')?.key).toBe('secret');
  openKeptRooms(() => localStorage).forget('ACE347');
  expect(keptTokens(() => localStorage).of('ACE347')).toBe('token');
});

test('a page loads itself anew once, not where it could not remember that, and again after it helped', () => {
  let loads = 0;
  const reload = () => void (loads += 1);
  sessionStorage.clear();
  expect(reloadOnce(() => sessionStorage, reload)).toBe(true);
  expect(reloadOnce(() => sessionStorage, reload)).toBe(false);
  reloadHelped(() => sessionStorage);
  expect(reloadOnce(() => sessionStorage, reload)).toBe(true);
  expect(reloadOnce(blocked, reload)).toBe(false);
  expect(loads).toBe(2);
});

test('answers of votes that were changed meanwhile, in any order, change nothing of the last', () => {
  const first = cast(newBallot(1), 'A', 'vote-one');
  const second = cast(first, 'B', 'vote-two');
  expect(second.pending.n).toBe(2);
  const answered = counted(second, first.pending);
  expect(chosenLetter(answered)).toBe('B');
  expect(ballotWords(answered, false)).toBe('Sending B…');
  expect(refused(answered, first.pending, 'superseded')).toBe(answered);
  const both = counted(answered, second.pending);
  expect(counted(both, first.pending), 'an old answer').toBe(both);
  expect(ballotWords(both, false)).toBe('Your vote for B is counted.');
  expect(counted(both, { id: 'other', round: 2, n: 9, letter: 'C' }), 'of another ballot').toBe(both);
});

test('a vote that could not be stored asks for another tap, and says so of no other', () => {
  const ballot = cast(newBallot(1), 'A', 'vote-one');
  const failed = refused(ballot, ballot.pending, 'cannot-store');
  expect(ballotWords(failed, false)).toBe('A could not be counted. Tap it again.');
  expect(chosenLetter(failed)).toBeNull();
  expect(ballotWords(cast(failed, 'B', 'vote-two'), false)).toBe('Sending B…');
});
