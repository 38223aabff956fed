import { useCallback, useRef, useState } from 'react';

/** The way from a point of the chart to its decision in the list, and back. */
export interface DecisionJump {
  readonly isOpen: (decision: number) => boolean;
  readonly setOpen: (decision: number, open: boolean) => void;
  /** Opens a decision and goes there. */
  readonly open: (decision: number, from: HTMLElement) => void;
  /** The one somebody was sent to last. */
  readonly arrivedAt: number | null;
  readonly back: () => void;
  readonly rowRef: (decision: number) => (row: HTMLElement | null) => void;
}

export function useDecisionJump(): DecisionJump {
  const rows = useRef(new Map<number, HTMLElement>());
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [visit, setVisit] = useState<{ readonly decision: number; readonly from: HTMLElement } | null>(null);
  const setOpen = useCallback((decision: number, open: boolean) => {
    setOpened((before) => {
      if (before.has(decision) === open) return before;
      const after = new Set(before);
      if (open) after.add(decision);
      else after.delete(decision);
      return after;
    });
  }, []);
  return {
    isOpen: (decision) => opened.has(decision),
    setOpen,
    open: (decision, from) => {
      setOpen(decision, true);
      setVisit({ decision, from });
      rows.current.get(decision)?.focus();
    },
    arrivedAt: visit?.decision ?? null,
    back: () => {
      setVisit(null);
      visit?.from.focus();
    },
    rowRef: (decision) => (row) => {
      if (row) rows.current.set(decision, row);
      else rows.current.delete(decision);
    },
  };
}
