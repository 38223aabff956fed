import type { Scenario } from '#core/model/scenario.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { KeyProvenance } from '#app/debrief/skills/key-provenance.tsx';

/** Whose judgement all of this is, at hand where it is used. */
export function KeyNote({ scenario }: { readonly scenario: Scenario }) {
  return (
    <Disclosure summary="Whose judgement is this?">
      <KeyProvenance scenario={scenario} />
    </Disclosure>
  );
}
