import { isPlaceholder } from '#app/authoring/words/placeholder.ts';

/**
 * Marks a text that only holds a place, so that the first letter typed takes its place. Asked for on focus and on click, as a click
 * sets the caret after the focus; what somebody marked in it stays marked.
 */
export function markPlaceholder(field: HTMLInputElement | HTMLTextAreaElement): void {
  if (field.selectionStart === field.selectionEnd && isPlaceholder(field.value)) field.select();
}
