import type { Path } from '#core/check/raw.ts';
import type { Finding } from './proof.ts';

/** How many findings there are at a part and below it. */
export interface FindingCount {
  readonly errors: number;
  readonly warnings: number;
}

const NONE: FindingCount = { errors: 0, warnings: 0 };

const known = new WeakMap<readonly Finding[], ReadonlyMap<string, FindingCount>>();

const keyOf = (path: Path) => JSON.stringify(path);

/** Counts all parts of a file at once, so that hundreds of marks on a screen cost one pass. */
export function findingsBelow(findings: readonly Finding[], path: Path, file: string): FindingCount {
  let index = known.get(findings);
  if (!index) known.set(findings, (index = countAll(findings)));
  return index.get(file + keyOf(path)) ?? NONE;
}

function countAll(findings: readonly Finding[]): ReadonlyMap<string, FindingCount> {
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const { file, path, severity } of findings) {
    for (let length = 0; length <= path.length; length++) {
      const key = file + keyOf(path.slice(0, length));
      const count = counts.get(key) ?? { errors: 0, warnings: 0 };
      counts.set(key, count);
      if (severity === 'error') count.errors += 1;
      else count.warnings += 1;
    }
  }
  return counts;
}
