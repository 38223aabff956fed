/** A condition as a reader says it: "if mood is angry or furious, and trust is 1 or more". */

type Condition = Readonly<Record<string, unknown>>;

/** One phrase for each of the keys that must hold; what cannot be read is shown as it is written. */
function conditionPhrases(when: Condition): readonly string[] {
  return Object.entries(when).map(([name, wanted]) => phrase(readable(name), wanted));
}

/** The whole condition in one line; without one, `otherwise`. */
export function conditionWords(when: Condition | undefined, otherwise = 'otherwise'): string {
  if (!when) return otherwise;
  const phrases = conditionPhrases(when);
  return phrases.length === 0 ? 'always' : `if ${phrases.join(', and ')}`;
}

function phrase(name: string, wanted: unknown): string {
  if (wanted === true) return name;
  if (wanted === false) return `not ${name}`;
  if (typeof wanted === 'number') return `${name} is ${figure(String(wanted))}`;
  if (Array.isArray(wanted)) return `${name} is ${oneOf(wanted.map(String))}`;
  if (typeof wanted !== 'string') return `${name} is …`;
  const range = /^(-?\d+)?\.\.(-?\d+)?$/.exec(wanted.trim());
  if (!range) return `${name} is ${readable(wanted)}`;
  const [, least, most] = range;
  if (least !== undefined && most !== undefined) {
    return least === most ? `${name} is ${figure(least)}` : `${name} is ${figure(least)} to ${figure(most)}`;
  }
  if (least !== undefined) return `${name} is ${figure(least)} or more`;
  return most === undefined ? `${name} is anything` : `${name} is ${figure(most)} or less`;
}

const readable = (name: string) => name.replaceAll('-', ' ');

/** With a real minus. */
const figure = (number: string) => number.replace(/^-/, '−');

function oneOf(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return 'nothing';
  const before = words.slice(0, -1).map(readable);
  return before.length === 0 ? readable(last) : `${before.join(', ')} or ${readable(last)}`;
}
