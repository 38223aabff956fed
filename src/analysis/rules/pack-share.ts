import type { Path } from '#core/check/raw.ts';
import { byBeat } from '#analysis/judging/by-beat.ts';
import type { Decision } from '#analysis/judging/decisions.ts';
import type { PackFinding, Subject } from './rule.ts';

/** In how many of a pack's beats something is so. A beat counts as one, its situations as often as they are met. */
export interface PackShare {
  /** Beats in which it is so, in parts. */
  readonly found: number;
  /** Beats asked. */
  readonly of: number;
  /** The scenario with the largest part in it. */
  readonly chief: Subject | undefined;
}

/** `figure`: 1 where it is so, 0 where not, or a part of it; undefined where it cannot be asked. */
export function packShare(
  subjects: readonly Subject[],
  figure: (decision: Decision, subject: Subject) => number | undefined,
): PackShare {
  let found = 0;
  let of = 0;
  let chief: Subject | undefined;
  let most = -1;
  for (const subject of subjects) {
    const figures = byBeat(subject.solution, (decision) => figure(decision, subject));
    const here = figures.reduce((sum, { value }) => sum + value, 0);
    found += here;
    of += figures.length;
    if (here > most) {
      most = here;
      chief = subject;
    }
  }
  return { found, of, chief };
}

/** A finding about a pack as a whole stands where it would best be mended: at the beats of one scenario. */
export function findingAt(
  { chief }: Pick<PackShare, 'chief'>,
  message: string,
  help: string,
): readonly PackFinding[] {
  const path: Path = ['beats'];
  return chief ? [{ scenario: chief.scenario.id, path, atKey: true, message, help }] : [];
}

/** `0.4167` → `42 %`. What is not nothing is not called 0 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  return `${Math.round(share * 100)} %`;
}
