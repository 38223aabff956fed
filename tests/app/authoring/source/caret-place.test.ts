import { describe, expect, it } from 'vitest';
import { caretPlace } from '#app/authoring/source/caret-place.ts';

/** The place of `|` in a text. */
function placeIn(text: string) {
  const caret = text.indexOf('|');
  return caretPlace(text.slice(0, caret) + text.slice(caret + 1), caret);
}

describe('where a caret stands in a file that is half typed', () => {
  it.each([
    ['a key at the top', 'format: 1\nti|', [], 'key', 'ti'],
    ['a value at the top', 'format: 1\nchannel: ph|', ['channel'], 'value', 'ph'],
    ['a value that is not begun', 'beats:\n  hello:\n    phase: |', ['beats', 'hello', 'phase'], 'value', ''],
    ['a key of a beat', 'beats:\n  hello:\n    phase: open\n    e|', ['beats', 'hello'], 'key', 'e'],
    [
      'a key of the second reply',
      'beats:\n  hello:\n    replies:\n      - id: a\n        says: x\n      - id: b\n        m|',
      ['beats', 'hello', 'replies', 1],
      'key',
      'm',
    ],
    [
      'the first key of a reply',
      'beats:\n  hello:\n    replies:\n      - id: a\n      - i|',
      ['beats', 'hello', 'replies', 1],
      'either',
      'i',
    ],
    [
      'a marker on one line',
      'beats:\n  hello:\n    replies:\n      - id: a\n        markers: [listen.paraphrase, cal|',
      ['beats', 'hello', 'replies', 0, 'markers', 1],
      'value',
      'cal',
    ],
    [
      'a marker on a line of its own',
      'beats:\n  hello:\n    replies:\n      - id: a\n        markers:\n          - listen.paraphrase\n          - cal|',
      ['beats', 'hello', 'replies', 0, 'markers', 1],
      'either',
      'cal',
    ],
    ['a key in braces', 'customer:\n  start: { mood: angry, tr|', ['customer', 'start'], 'key', 'tr'],
    ['a value in braces', 'customer:\n  start: { mood: an|', ['customer', 'start', 'mood'], 'value', 'an'],
    [
      'a branch on one line',
      'beats:\n  a:\n    replies:\n      - id: b\n        to:\n          - { when: { heard: 1.. }, to: c|',
      ['beats', 'a', 'replies', 0, 'to', 0, 'to'],
      'value',
      'c',
    ],
    ['a list that is not indented', 'a:\n  b:\n  - x\n  - y|', ['a', 'b', 1], 'either', 'y'],
    ['below a text in a block', 'aim: >-\n  Words: more\n  words\nti|', [], 'key', 'ti'],
    ['after a comment', 'beats:\n  # now\n  hello:\n    ph|', ['beats', 'hello'], 'key', 'ph'],
  ] as const)('%s', (_what, text, path, takes, typed) => {
    expect(placeIn(text)).toMatchObject({ path, takes, typed });
  });

  it.each([
    ['a comment', 'title: x # he|'],
    ['a text in a block', 'aim: >-\n  Some words |'],
    ['deep in a block', 'beats:\n  a:\n    says: |\n'.replace('|', '>-') + '      Hello: there\n      and |'],
  ])('is nothing to complete in %s', (_what, text) => {
    expect(placeIn(text)).toBeUndefined();
  });

  it('knows the keys that the group has already', () => {
    expect(
      placeIn('beats:\n  a:\n    phase: open\n    |\n    elicits: [listen]\n  b:\n    cue: x')?.taken,
    ).toEqual(['phase', 'elicits']);
  });
});
