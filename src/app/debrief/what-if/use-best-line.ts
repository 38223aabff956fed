import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Attempt } from '#runtime/attempt.ts';
import type { Transcript, Turn } from '#runtime/transcript.ts';
import type { Analyst } from '#app/analyst/analyst.ts';
import type { Answered, LineAnswer } from '#app/analyst/question.ts';
import { playLine } from './play-line.ts';

export type BestLineState =
  | { readonly state: 'working' }
  | { readonly state: 'here'; readonly transcript: Transcript }
  /** There is no line to show; `title` says so, `says` why, in words for the trainee. */
  | {
      readonly state: 'none';
      readonly title: string;
      readonly says: string;
      readonly detail?: string;
      /** It may go better another time. */
      readonly passing?: true;
    };

/** The best continuation from a decision, worked out by the analyst and then played through the conversation itself. */
export function useBestLine(
  analyst: Analyst,
  scenario: Scenario,
  attempt: Attempt,
  turn: Turn,
): { readonly line: BestLineState; readonly retry: () => void } {
  const [line, setLine] = useState<BestLineState>({ state: 'working' });
  const [tries, setTries] = useState(0);
  const question = useMemo(() => ({ situation: turn.situation, from: turn.index, tries }), [turn, tries]);
  useEffect(() => {
    const called = new AbortController();
    const ask = async () => {
      const answered = await analyst.bestLine(scenario, question.situation, called.signal);
      if (!called.signal.aborted) setLine(shown(scenario, attempt, question.from, answered));
    };
    void ask();
    return () => called.abort();
  }, [analyst, scenario, attempt, question]);
  const retry = useCallback(() => {
    setLine({ state: 'working' });
    setTries((count) => count + 1);
  }, []);
  return { line, retry };
}

function shown(
  scenario: Scenario,
  attempt: Attempt,
  from: number,
  answered: Answered<LineAnswer>,
): BestLineState {
  if (!answered.ok)
    return {
      state: 'none',
      title: 'The best line could not be worked out',
      says: 'Something stopped on the way. The rest of the debrief is as it was.',
      passing: true,
      detail: answered.detail,
    };
  const { value } = answered;
  if (!value.complete)
    return {
      state: 'none',
      title: 'This conversation is too large to be worked out whole',
      says: 'So nobody can say which way on is the best.',
    };
  if (value.line === null)
    return {
      state: 'none',
      title: 'Under this scenario’s key the best line has no end',
      says: 'The reply that the key likes best leads round in a circle. Its author should hear of it.',
    };
  const played = playLine(scenario, attempt, from, value.line);
  if (played.ok) return { state: 'here', transcript: played.transcript };
  return {
    state: 'none',
    title: 'The line does not hold',
    says: `What was worked out and the conversation itself part at turn ${played.at + 1}. That is a fault of ours, so no line is shown.`,
    detail: played.message,
  };
}
