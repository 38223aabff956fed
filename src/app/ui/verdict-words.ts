import type { Verdict } from '#core/scoring/verdict.ts';

/** What a verdict is called, and what it says of the act. */
export const VERDICT_WORDS: Record<Verdict, { readonly word: string; readonly says: string }> = {
  best: { word: 'Best', says: 'Nothing that was open here was better.' },
  good: { word: 'Good', says: 'Close to the best that was open here.' },
  slip: { word: 'Slip', says: 'Something better was open, and the difference counts.' },
  mistake: { word: 'Mistake', says: 'Something much better was open here.' },
  critical: { word: 'Critical', says: 'This crosses a line that nothing else in a talk makes up for.' },
};
