/** Figures as people read them in a terminal. */

/** A chance from 0 to 1 in per cent; only what is certain reads as 0 or 100. */
export function percent(chance: number): string {
  if (chance <= 0) return '0 %';
  if (chance >= 1) return '100 %';
  const text = (chance * 100).toFixed(1);
  if (text === '0.0') return '< 0.1 %';
  return text === '100.0' ? '> 99.9 %' : `${text} %`;
}

/** Digits that can be taken in; beyond them the number is rounded. */
const MOST_DIGITS = 15;

/** A whole number given in decimal digits: grouped by thousands, or rounded when it is very large. */
export function wholeNumber(digits: string): string {
  if (digits.length <= MOST_DIGITS) return digits.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const [first, second] = Number(`${digits[0]}.${digits.slice(1, 6)}`)
    .toExponential(1)
    .split('e');
  return `about ${first} × 10^${digits.length - 1 + Number(second)}`;
}

export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${wholeNumber(String(count))} ${count === 1 ? noun : plural}`;
}
