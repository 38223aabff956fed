import type { DraftVersion } from '#app/storage/draft-store.ts';

/** "Today, 14:03", "Yesterday, 09:20", "3 Nov 2026, 09:20". */
export function timeWords(at: number, now: number): string {
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000);
  if (days === 0) return `Today, ${time}`;
  if (days === 1) return `Yesterday, ${time}`;
  return `${new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}, ${time}`;
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** The same within a sentence: "today, 14:03". */
export function timeInSentence(at: number, now: number): string {
  return timeWords(at, now).replace(/^(Today|Yesterday)/, lower);
}

/** What a version goes by in a sentence. */
export function versionWords({ name, at }: DraftVersion, now: number): string {
  return name === null ? `the version of ${timeInSentence(at, now)}` : `“${name}”`;
}

const lower = (word: string) => word.toLowerCase();
