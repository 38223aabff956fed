import type { Path } from '#core/check/raw.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import { useProof } from '#app/authoring/proof/use-proof.ts';

/** What the latest proof finds at a part of a persona file: `here` at the very part, `within` in it, too. */
export function usePersonaFindings(file: string, path: Path, reach: 'here' | 'within'): readonly Finding[] {
  const findings = useProof().proof?.findings ?? [];
  return findings.filter(
    (finding) =>
      finding.file === file &&
      path.every((step, place) => finding.path[place] === step) &&
      (reach === 'within' || finding.path.length === path.length),
  );
}
