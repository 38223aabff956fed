import { useEffect, type RefObject } from 'react';

/** Keys of a presenter remote and of a keyboard. */
const FORWARD = new Set(['PageDown', 'ArrowRight']);
const BACK = new Set(['PageUp', 'ArrowLeft']);
/** Share of the screen by which a sheet taller than the screen is moved on: a line or two stay, to go on reading from. */
const STEP = 0.85;
/** Pixels that rounding may be off by. */
const SLACK = 4;

/** Pages through the sheets in a frame; everything stays reachable by scrolling. */
export function useSheetKeys(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'))
        return;
      const way = FORWARD.has(event.key) ? 1 : BACK.has(event.key) ? -1 : 0;
      if (way === 0 || !frame.current) return;
      event.preventDefault();
      page(frame.current, way);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [frame]);
}

function page(frame: HTMLElement, way: 1 | -1): void {
  const sheets = [...frame.querySelectorAll<HTMLElement>('[data-sheet]')];
  const tops = sheets.map((sheet) => sheet.getBoundingClientRect().top - marginOf(sheet));
  // The sheet at the top of the screen: the last one that begins there or above.
  const here = Math.max(
    0,
    tops.findLastIndex((top) => top <= SLACK),
  );
  const rect = sheets[here]?.getBoundingClientRect();
  const tall = window.innerHeight;
  if (way === 1 && rect && rect.bottom > tall + marginOf(sheets[here]) + SLACK) {
    window.scrollBy({ top: tall * STEP });
    return;
  }
  const above = (tops[here] ?? 0) < -SLACK;
  const to = way === 1 ? here + 1 : above ? here : here - 1;
  if (to < 0) window.scrollTo({ top: 0 });
  else sheets[Math.min(to, sheets.length - 1)]?.scrollIntoView({ block: 'start' });
}

function marginOf(sheet: HTMLElement | undefined): number {
  return sheet ? Number.parseFloat(getComputedStyle(sheet).scrollMarginBlockStart) || 0 : 0;
}
