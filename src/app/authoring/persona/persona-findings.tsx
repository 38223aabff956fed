import { useProof } from '#app/authoring/proof/use-proof.ts';
import { FieldFindings } from '#app/authoring/fields/field-findings.tsx';

/** What is wrong with the customer's own file, wherever in it. */
export function PersonaFindings({ file }: { readonly file: string | null }) {
  const findings = useProof().proof?.findings.filter((finding) => finding.file === file) ?? [];
  if (file === null || findings.length === 0) return null;
  return <FieldFindings id="persona-findings" findings={findings} />;
}
