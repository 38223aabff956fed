/** Nothing but `‹What belongs here›`, as the bones of a scenario have it. */
const PLACEHOLDER = /^\s*‹[^›]*›\s*$/;

/** True of a text that only says what belongs in its place: it is typed over, never typed into. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
