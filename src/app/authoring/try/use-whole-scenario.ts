import { useEffect, useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import { typeset } from '#formats/scenario/typeset.ts';
import { useProof, useProver } from '#app/authoring/proof/use-proof.ts';

/** The scenario as it may be played now. */
export interface WholeScenario {
  /** As trainees read it; the last whole one where the present texts are broken; null before the first. */
  readonly scenario: Scenario | null;
  /** Whether the present texts cannot be played. */
  readonly broken: boolean;
}

/** The document's scenario, asked for again with every proof. */
export function useWholeScenario(): WholeScenario {
  const prover = useProver();
  const { proof } = useProof();
  const [whole, setWhole] = useState<WholeScenario>({ scenario: null, broken: false });
  useEffect(() => {
    let isStale = false;
    if (proof === null) return undefined;
    const ask = async () => {
      const found = await prover.scenario();
      if (isStale) return;
      setWhole((before) => ({
        scenario: found === null ? before.scenario : typeset(found),
        broken: found === null,
      }));
    };
    void ask();
    return () => {
      isStale = true;
    };
  }, [prover, proof]);
  return whole;
}
