import type { CardNode } from './flow-parts.ts';

/** A card on the small map: where one is, the way that is shown, what was found; the rest is paper. */
export function miniColour({ data }: CardNode): string {
  if (data.isActive) return 'var(--line)';
  if (data.isFound) return 'var(--caution)';
  if (data.overlay === 'reach' && data.mark?.step === 1) return 'var(--heat)';
  if (data.light === 'way') return 'color-mix(in oklab, var(--line) 55%, var(--sheet))';
  return data.light === 'far' ? 'var(--rule)' : 'var(--edge)';
}
