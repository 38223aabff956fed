import type { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';

/** What a talk remembers, in words. The ledger's names are the product's, so they have words of ours; an author's own names are theirs. */

const COUNTERS: Record<keyof typeof LEDGER_COUNTERS, string> = {
  heard: 'times they were heard',
  trust: 'trust',
  apologies: 'apologies so far',
  warnings: 'warnings given',
  turns: 'turns so far',
  loops: 'turns since they were last heard',
  overdue: 'turns since there was a reason to hand over',
  rose: 'the mood has just risen',
  sorry: 'somebody has just apologised',
};

const FLAGS: Record<keyof typeof LEDGER_FLAGS, string> = {
  acted: 'something was done for them',
  tried: 'help was tried',
  trigger: 'there is a reason to hand over',
  'hard-stop': 'staying on is wrong',
  eased: 'they calmed this turn',
  sore: 'they are still stung',
  'heard-now': 'they were heard this turn',
  'warned-now': 'they were warned this turn',
  unchecked: 'news was given and not checked',
  amended: 'sorry came together with a remedy',
};

/** "times they were heard"; a name of the author's own with its hyphens as spaces. */
export function counterWords(name: string): string {
  return Object.hasOwn(COUNTERS, name) ? COUNTERS[name as keyof typeof COUNTERS] : spaced(name);
}

/** Whether a counter is there to say that something has just happened, as its words do: above zero it has. */
export const isStatement = (name: string): boolean => name === 'rose' || name === 'sorry';

/** "help was tried" */
export function flagWords(name: string): string {
  return Object.hasOwn(FLAGS, name) ? FLAGS[name as keyof typeof FLAGS] : spaced(name);
}

const spaced = (name: string) => name.replaceAll('-', ' ');

/** "Furious" → "furious"; leaves an opening quotation mark or an abbreviation alone. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
