import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useMemo } from 'react';
import type { Path } from '#core/check/raw.ts';
import type { FieldFinding } from '#app/authoring/fields/field-finding.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import { useProofPart } from '#app/authoring/proof/use-proof.ts';

/** `within`: at this part or in it. `here`: at this very part, where what is in it has fields of its own. */
export type Reach = 'within' | 'here';

const NONE: readonly never[] = [];

/** What the latest proof finds at a part of the scenario; the same list as long as it says the same. */
export function useFindingsAt(path: Path, reach: Reach = 'within'): readonly FindingAt[] {
  const key = JSON.stringify(path);
  const read = useMemo(() => openReader(JSON.parse(key) as Path, reach), [key, reach]);
  return useProofPart(({ proof }) => read(proof?.findings ?? NONE));
}

/** A finding without its characters, which move with every letter before it. */
export type FindingAt = FieldFinding & Pick<Finding, 'path'>;

/** Reads one proof after the other. */
function openReader(wanted: Path, reach: Reach): (all: readonly Finding[]) => readonly FindingAt[] {
  let last: readonly Finding[] = NONE;
  let here: readonly FindingAt[] = NONE;
  return (all) => {
    if (all !== last) {
      const found = all.filter((finding) => isAt(finding, wanted, reach));
      if (!isSame(found, here)) here = found.length === 0 ? NONE : found;
      last = all;
    }
    return here;
  };
}

function isSame(found: readonly FindingAt[], before: readonly FindingAt[]): boolean {
  const said = ({ code, severity, message, help, path }: FindingAt) =>
    JSON.stringify([code, severity, message, help, path]);
  return (
    found.length === before.length &&
    found.every((finding, i) => said(finding) === said(before[i] as FindingAt))
  );
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
export function useOtherFindings(path: Path, keys: readonly string[]): readonly FindingAt[] {
  return useFindingsAt(path).filter(({ path: at }) => {
    const key = at[path.length];
    return key === undefined || !keys.includes(String(key));
  });
}
