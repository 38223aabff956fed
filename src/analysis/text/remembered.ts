/** Some ten times the texts and words of a long scenario. */
const MOST_KEPT = 40_000;

/**
 * What was read from a text, remembered by the text. While somebody writes, a scenario is checked again after every few
 * letters, and all its texts but one are those of a moment ago. Half of what is kept is forgotten when the other half is
 * full, so that what is asked again and again stays.
 */
export function remembered<Value>(
  read: (text: string) => Value,
  most: number = MOST_KEPT,
): (text: string) => Value {
  let fresh = new Map<string, Value>();
  let older = new Map<string, Value>();
  return (text) => {
    const known = fresh.get(text);
    if (known !== undefined) return known;
    const kept = older.get(text);
    const value = kept === undefined ? read(text) : kept;
    if (fresh.size * 2 >= most) {
      older = fresh;
      fresh = new Map<string, Value>();
    }
    fresh.set(text, value);
    return value;
  };
}
