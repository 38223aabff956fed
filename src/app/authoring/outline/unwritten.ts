import { newBeat, newEnding, newReply } from '#formats/scenario/edit/new-parts.ts';

/** What new parts say before anybody wrote them. */
const UNWRITTEN: ReadonlySet<unknown> = new Set(
  [newBeat('open', ''), newReply('', ''), newEnding('fair')].flatMap((part) => [
    part['says'],
    part['title'],
    part['epilogue'],
  ]),
);

/** True of words that only hold a place: shown as such, and typed over. */
export function isUnwritten(words: string): boolean {
  return UNWRITTEN.has(words);
}
