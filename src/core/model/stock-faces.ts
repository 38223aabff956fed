import { draw } from '#core/random/seeded.ts';

/**
 * Faces that every build has, with every expression: for customers that are written in the browser, where nothing can be drawn.
 * Words in a seed are wishes (`src/cli/build/draw-portrait.ts`).
 */
export interface StockFace {
  readonly seed: string;
  readonly pronouns: 'she/her' | 'he/him' | 'they/them';
}

export const STOCK_FACES: readonly StockFace[] = [
  { seed: 'guest-amara', pronouns: 'she/her' },
  { seed: 'guest-ines-glasses', pronouns: 'she/her' },
  { seed: 'guest-noor-hijab', pronouns: 'she/her' },
  { seed: 'guest-ruth-older', pronouns: 'she/her' },
  { seed: 'guest-bram-beard', pronouns: 'he/him' },
  { seed: 'guest-jun', pronouns: 'he/him' },
  { seed: 'guest-manjit-turban', pronouns: 'he/him' },
  { seed: 'guest-otto-older-glasses', pronouns: 'he/him' },
  { seed: 'guest-kit', pronouns: 'they/them' },
  { seed: 'guest-sol-glasses', pronouns: 'they/them' },
];

/** A face for somebody of those pronouns, the same for the same id. */
export function stockFaceFor(id: string, pronouns: string): string {
  const fitting = STOCK_FACES.filter(
    (face) => face.pronouns.split('/')[0] === pronouns.split('/')[0]?.trim(),
  );
  const faces = fitting.length > 0 ? fitting : STOCK_FACES;
  return faces[Math.floor(draw(0, `${id}/face`) * faces.length)]?.seed ?? id;
}
