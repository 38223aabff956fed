import type { TalkView } from '#protocol/views.ts';

/** What the talks that go on have in common: the same words and the same replies. Null as soon as they have parted. */
export function sharedTalk(talks: readonly TalkView[]): TalkView | null {
  const open = talks.filter(({ ending }) => ending === null);
  const [first] = open;
  if (!first || open.length < 2) return null;
  const said = ({ line, replies, mood }: TalkView) => JSON.stringify([line, replies, mood]);
  return open.every((talk) => said(talk) === said(first)) ? first : null;
}
