import type { Finding } from './proof.ts';

/** Of a finding that only says that a text still holds its place: work to do, and nothing done wrong. */
export function isStillToWrite({ code }: Pick<Finding, 'code'>): boolean {
  return code === 'placeholder';
}
