import { expect, test } from 'vitest';
import { openSource } from '#formats/yaml/open-source.ts';
import { applyChanges } from '#formats/yaml/source.ts';
import { readDraft } from '#formats/scenario/draft/read-draft.ts';
import { leadTo, newBeatAfter } from '#app/authoring/map/commands/map-edits.ts';
import type { Edited } from '#formats/yaml/edited.ts';

const TEXT = `start: first
beats:
  # How it begins.
  first:
    phase: vent
    replies:
      - id: one
        says: One
        to: second # for now
      - id: two
        says: Two
        to:
          - when: { mood: angry }
            to: second
          - to: end
  second:
    phase: close
    replies: []
endings:
  end: { grade: fair }
`;

function after(edit: (source: ReturnType<typeof openSource>) => Edited) {
  const source = openSource(TEXT);
  const edited = edit(source);
  if (!edited.ok) throw new Error(edited.problem);
  const text = edited.steps.reduce(applyChanges, source.text);
  return { text, draft: readDraft(openSource(text).data) };
}

test('a line drawn from a reply changes where it leads and no other byte', () => {
  const { text } = after((source) => leadTo(source, { beat: 'first', reply: 0, branch: null }, 'end'));
  expect(text).toBe(TEXT.replace('to: second # for now', 'to: end # for now'));
});

test('of a reply with conditions only the branch that is meant leads elsewhere', () => {
  const { text } = after((source) => leadTo(source, { beat: 'first', reply: 1, branch: 1 }, 'second'));
  expect(text).toBe(TEXT.replace('- to: end', '- to: second'));
});

test('all branches at once become one way', () => {
  const { draft } = after((source) => leadTo(source, { beat: 'first', reply: 1, branch: null }, 'end'));
  expect(draft.beats[0]?.replies[1]?.to).toEqual([{ when: undefined, to: 'end' }]);
});

test('a new beat comes with the way to it, by a reply that there is or by a new one', () => {
  const byReply = after((source) => newBeatAfter(source, 'first', 'third', { by: 'reply', index: 0 }));
  expect(byReply.draft.beats.map(({ id }) => id)).toEqual(['first', 'third', 'second']);
  expect(byReply.draft.beats[0]?.replies[0]?.to[0]?.to).toBe('third');
  expect(byReply.draft.beats[1]?.phase).toBe('vent');
  const byNew = after((source) => newBeatAfter(source, 'first', 'third', { by: 'new' }));
  expect(byNew.draft.beats[0]?.replies.map(({ to }) => to.at(-1)?.to)).toEqual(['second', 'end', 'third']);
  const alone = after((source) => newBeatAfter(source, 'first', 'third', { by: 'none' }));
  expect(alone.draft.beats[0]?.replies).toHaveLength(2);
});
