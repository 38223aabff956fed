import type { Scenario } from '#core/model/scenario.ts';
import { judgeAll } from '#core/scoring/judge-decision.ts';
import { verdictOf, type Verdict } from '#core/scoring/verdict.ts';
import type { DecisionRecord } from '#protocol/views.ts';
import { letterAt } from '#protocol/words.ts';
import { beatOf } from '#runtime/customer-line.ts';
import type { Moment, Transcript } from '#runtime/transcript.ts';
import { votesByLetter } from './tally.ts';

/** Which habits the votes of a room show: of every reply that was not the best, how many chose it, and what it stands for. */
export interface Misconception {
  /** As the scenario's author calls it. */
  readonly habit: string;
  /** Votes and hands at the first ballot of each decision, before anybody talked about it. */
  readonly first: number;
  /** At the last ballot; the same where there was no second. */
  readonly last: number;
}

/**
 * From the most chosen down, by what was chosen first: that is what people thought before others spoke. Habits that nobody
 * chose, and replies whose author named none, are left out.
 *
 * @param transcripts of each team, by its number
 */
export function misconceptions(
  scenario: Scenario,
  decisions: readonly DecisionRecord[],
  transcripts: readonly (Transcript | undefined)[],
): Misconception[] {
  const found = new Map<string, { first: number; last: number }>();
  for (const { team, decision, ballots } of decisions) {
    const moment = momentAt(transcripts[team], decision);
    const [before] = ballots;
    const after = ballots.at(-1);
    if (!moment || !before || !after) continue;
    const verdicts = verdictsAt(scenario, moment);
    const first = votesByLetter(before.tally);
    const last = votesByLetter(after.tally);
    for (const [place, { habit }] of moment.offered.entries()) {
      if (habit === undefined || verdicts[place] === 'best') continue;
      const name = tidy(habit);
      const sum = found.get(name) ?? { first: 0, last: 0 };
      sum.first += first[letterAt(place)] ?? 0;
      sum.last += last[letterAt(place)] ?? 0;
      found.set(name, sum);
    }
  }
  return [...found]
    .map(([habit, sum]) => ({ habit, ...sum }))
    .filter(({ first, last }) => first + last > 0)
    .toSorted((a, b) => b.first - a.first || b.last - a.last || (a.habit < b.habit ? -1 : 1));
}

/** The decision of a talk, made or still open. */
export function momentAt(transcript: Transcript | undefined, decision: number): Moment | undefined {
  return (
    transcript?.turns[decision] ??
    (transcript?.turns.length === decision ? transcript.now : null) ??
    undefined
  );
}

/** The verdict on each reply offered, in their order. */
export function verdictsAt(scenario: Scenario, { situation, offered }: Moment): Verdict[] {
  const beat = beatOf(scenario, situation);
  return beat ? judgeAll(scenario, beat, situation, offered).map(verdictOf) : [];
}

/** Authors write "Over-promise" and "over-promise" for one habit. */
function tidy(habit: string): string {
  const plain = habit.trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
