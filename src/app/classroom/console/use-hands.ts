import { useCallback, useEffect, useRef } from 'react';
import { LIMITS } from '#protocol/limits.ts';
import type { ConsoleView } from '#protocol/views.ts';
import type { Console } from './use-console.ts';

type Counts = Readonly<Record<string, number>>;

/** Counting raised hands, one key press at a time. Presses come faster than answers, so each builds on the one before it. */
export function useHands(
  view: ConsoleView | null,
  give: Console['give'],
): (team: number, letter: string, change: number) => void {
  const seen = useRef(view);
  const underWay = useRef(new Map<string, { counts: Counts; open: number }>());
  useEffect(() => {
    seen.current = view;
  }, [view]);
  return useCallback(
    (team, letter, change) => {
      const now = seen.current;
      if (!now) return;
      const place = `${now.step.round}/${team}`;
      const mine = underWay.current.get(place);
      const before = mine?.counts ?? handsOf(now, team);
      const count = Math.min(LIMITS.hands, Math.max(0, (before[letter] ?? 0) + change));
      const counts = { ...before, [letter]: count };
      underWay.current.set(place, { counts, open: (mine?.open ?? 0) + 1 });
      const settle = async () => {
        await give({ type: 'count-hands', team, counts });
        const current = underWay.current.get(place);
        if (!current) return;
        if (current.open <= 1) underWay.current.delete(place);
        else underWay.current.set(place, { ...current, open: current.open - 1 });
      };
      void settle();
    },
    [give],
  );
}

export function handsOf({ facilitator }: ConsoleView, team: number): Counts {
  return facilitator.hands.find((each) => each.team === team)?.counts ?? {};
}
