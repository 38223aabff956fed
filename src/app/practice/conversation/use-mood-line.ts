import { useEffect } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { moodOf } from '#runtime/mood.ts';

/** The mood so far, turn by turn; null when it is hidden or the talk is left. */
export type MoodLine = { readonly levels: readonly number[]; readonly max: number } | null;

/** Tells `onLine` the mood of the talk for as long as the talk is on the screen. */
export function useMoodLine(
  { persona }: Scenario,
  { turns, situation }: Transcript,
  isShown: boolean,
  onLine: (line: MoodLine) => void,
): void {
  useEffect(() => {
    const moods = [turns[0]?.situation ?? situation, ...turns.map(({ after }) => after)].map((each) =>
      moodOf(persona, each),
    );
    onLine(isShown ? { levels: moods.map(({ level }) => level), max: moods[0]?.max ?? 0 } : null);
  }, [onLine, persona, turns, situation, isShown]);
  useEffect(() => () => onLine(null), [onLine]);
}
