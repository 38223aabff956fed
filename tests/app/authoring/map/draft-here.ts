import { readDraft } from '#formats/scenario/draft/read-draft.ts';
import type { Draft } from '#formats/scenario/draft/draft.ts';

/** `opening: [a, 'b|c']` as a draft: a beat for each key, a reply for each entry, a way for each name in it. */
export type Script = Readonly<Record<string, readonly string[]>>;

/** A draft of beats that lead to each other; names of `endings` are endings. */
export function draftHere(
  script: Script,
  endings: readonly string[] = ['good-end'],
  phases: Readonly<Record<string, string>> = {},
): Draft {
  const beats = Object.fromEntries(
    Object.entries(script).map(([id, replies]) => [
      id,
      {
        phase: phases[id] ?? 'open',
        says: [{ text: `Words of ${id}` }],
        replies: replies.map((to, index) => ({
          id: `${id}-${index}`,
          says: `Reply ${index} of ${id}`,
          markers: [],
          to: to.includes('|')
            ? to.split('|').map((name, place, all) => ({
                ...(place < all.length - 1 && { when: { mood: 'angry' } }),
                to: name,
              }))
            : to,
        })),
      },
    ]),
  );
  return readDraft({
    id: 'here',
    start: Object.keys(script)[0],
    beats,
    endings: Object.fromEntries(endings.map((id) => [id, { grade: 'fair', title: `Title of ${id}` }])),
    exits: {},
  });
}
