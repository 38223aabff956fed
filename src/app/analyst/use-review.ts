import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { TalkReview } from '#analysis/review/review-talk.ts';
import type { Situation } from '#core/model/condition.ts';
import type { Analyst } from './analyst.ts';
import type { Answered, ReviewAnswer } from './question.ts';

/** A turn of a talk, as far as it matters here. */
export interface ReviewedTurn {
  readonly situation: Situation;
  readonly chosen: { readonly id: string };
}

export type ReviewState =
  | { readonly state: 'working' }
  | { readonly state: 'here'; readonly review: TalkReview }
  /** More situations than are looked at; so many were. */
  | { readonly state: 'too-large'; readonly situations: number }
  | { readonly state: 'failed'; readonly detail: string; readonly retry: () => void };

/** Asks the analyst about a talk. A talk that is left before it answers is not waited for. */
export function useReview(analyst: Analyst, scenario: Scenario, turns: readonly ReviewedTurn[]): ReviewState {
  const [tries, setTries] = useState(0);
  const question = useMemo(
    () => ({ decisions: turns.map(({ situation, chosen }) => ({ situation, reply: chosen.id })), tries }),
    [turns, tries],
  );
  const [answer, setAnswer] = useState<{ to: object; answered: Answered<ReviewAnswer> } | null>(null);

  useEffect(() => {
    const called = new AbortController();
    const ask = async () => {
      const answered = await analyst.review(scenario, question.decisions, called.signal);
      if (!called.signal.aborted) setAnswer({ to: question, answered });
    };
    void ask();
    return () => called.abort();
  }, [analyst, scenario, question]);

  const retry = useCallback(() => setTries((count) => count + 1), []);
  if (answer?.to !== question) return { state: 'working' };
  const { answered } = answer;
  if (!answered.ok) return { state: 'failed', detail: answered.detail, retry };
  const { value } = answered;
  return value.complete
    ? { state: 'here', review: value }
    : { state: 'too-large', situations: value.situations };
}
