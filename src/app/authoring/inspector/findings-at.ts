import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useMemo } from 'react';
import type { Path } from '#core/check/raw.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import { useProof } from '#app/authoring/proof/use-proof.ts';

/** `within`: at this part or in it. `here`: at this very part, where what is in it has fields of its own. */
export type Reach = 'within' | 'here';

const NONE: readonly Finding[] = [];

/** What the latest proof finds at a part of the scenario. */
export function useFindingsAt(path: Path, reach: Reach = 'within'): readonly Finding[] {
  const findings = useProof().proof?.findings ?? NONE;
  const key = JSON.stringify(path);
  return useMemo(() => {
    const wanted = JSON.parse(key) as Path;
    const found = findings.filter((finding) => isAt(finding, wanted, reach));
    return found.length === 0 ? NONE : found;
  }, [findings, key, reach]);
}

function isAt({ file, path }: Pick<Finding, 'file' | 'path'>, wanted: Path, reach: Reach): boolean {
  if (file !== SCENARIO_FILE || path.length < wanted.length) return false;
  if (reach === 'here' && path.length > wanted.length) return false;
  return wanted.every((step, at) => path[at] === step);
}

/**
 * Findings at a part that none of its fields shows: at the part itself, or at a key that no form has a field for.
 *
 * @param keys keys of the part that have fields
 */
export function useOtherFindings(path: Path, keys: readonly string[]): readonly Finding[] {
  return useFindingsAt(path).filter(({ path: at }) => {
    const key = at[path.length];
    return key === undefined || !keys.includes(String(key));
  });
}
