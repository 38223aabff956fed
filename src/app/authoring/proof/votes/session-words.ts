import type { VotesFile } from '#app/storage/votes-file.ts';
import { timeInSentence } from '#app/authoring/keep/version-words.ts';
import { votesOf } from './read-sessions.ts';

/** What a kept session goes by: "Session of 3 Nov 2026, 09:20". */
export function sessionName(file: VotesFile, now: number): string {
  const at = Date.parse(votesOf(file)?.openedAt ?? '');
  return Number.isNaN(at) ? `“${file.name}”` : `Session of ${timeInSentence(at, now)}`;
}

/** "12 decisions, 340 votes; from “votes.json”, brought in today, 14:03" */
export function aboutSession(file: VotesFile, now: number): string {
  const from = `from “${file.name}”, brought in ${timeInSentence(file.at, now)}`;
  const votes = votesOf(file);
  if (!votes) return `It cannot be read by this version of Hold the Line; ${from}.`;
  const first = votes.decisions
    .flatMap(({ replies }) => replies)
    .reduce((sum, reply) => sum + reply.first, 0);
  return `${counted(votes.decisions.length, 'decision')}, ${counted(first, 'first vote')}; ${from}.`;
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
