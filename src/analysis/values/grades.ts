import type { Grade } from '#core/model/words.ts';

/**
 * What an ending is worth, 0 to 1, in the steps of the rubric's qualities [D]. A safe end is a correct, policy-backed
 * close to an abusive contact: as good as a fair one, and short of a customer won back.
 */
export const ENDING_VALUE: Readonly<Record<Grade, number>> = {
  great: 1,
  fair: 0.67,
  'safe-end': 0.67,
  unresolved: 0.33,
  damaged: 0,
};

/** "A good ending" wherever a chance of one is spoken of: fair or better. */
export function isGood(grade: Grade): boolean {
  return ENDING_VALUE[grade] >= ENDING_VALUE.fair;
}
