import { QUALITY } from '#core/rubric/markers.ts';

const STEPS = [
  ['strong', QUALITY.strong],
  ['fair', QUALITY.fair],
  ['weak', QUALITY.weak],
  ['none', QUALITY.none],
] as const;

/** The step of the evidence model that a mean quality, 0 to 1, is nearest to. */
export function qualityWord(quality: number): 'strong' | 'fair' | 'weak' | 'none' {
  const nearest = STEPS.toSorted(([, a], [, b]) => Math.abs(a - quality) - Math.abs(b - quality))[0];
  return nearest?.[0] ?? 'none';
}
