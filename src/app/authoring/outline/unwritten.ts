import { newEnding } from '#formats/scenario/edit/new-parts.ts';
import { isPlaceholder } from '#app/authoring/words/placeholder.ts';

/** What a new ending is called before anybody named it: the one text of new parts that stands without brackets. */
const { title: NEW_TITLE } = newEnding('fair');

/** True of words that only hold a place: shown as such, and typed over. */
export function isUnwritten(words: string): boolean {
  return words === NEW_TITLE || isPlaceholder(words);
}
