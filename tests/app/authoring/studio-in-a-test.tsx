import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { createStudioStore, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { StudioContext } from '#app/authoring/document/use-studio.ts';
import { ProverContext, type Prover, type ProofState } from '#app/authoring/proof/use-proof.ts';
import { readPersonaTexts, SHIPPED } from '#cli/library/read-library.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { parsePersonas } from '#formats/scenario/parse-persona.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { inTurn } from '#formats/yaml/together.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';

/** An open document for component tests: the real store, the real reader; proven at once and on the page instead of in a worker. */

export interface StudioInATest {
  readonly store: StudioStore;
  readonly prover: Prover;
  /** The scenario of the present texts; null where they cannot be played. */
  readonly scenario: () => Scenario | null;
  readonly text: (file?: string) => string;
  readonly edit: (label: string, ...edits: ((source: Source) => Edited)[]) => void;
}

const bytes = (text: string) => new TextEncoder().encode(text);

export async function shippedText(id: string): Promise<string> {
  return readFile(join(SHIPPED, id, SCENARIO_FILE), 'utf8');
}

export async function openStudio(texts: Readonly<Record<string, string>>): Promise<StudioInATest> {
  const shipped = await readPersonaTexts();
  const store = createStudioStore(texts, () => 0);

  const scenario = () => {
    const files = Object.entries(store.getState().files).map(([file, { text }]) => ({ file, text }));
    const own = files.filter(({ file }) => file.endsWith('.persona.yaml'));
    const { personas, diagnostics } = parsePersonas(
      [...own, ...shipped].map(({ file, text }) => ({ file, bytes: bytes(text) })),
    );
    if (diagnostics.some(({ severity }) => severity === 'error')) return null;
    const text = store.getState().files[SCENARIO_FILE]?.text ?? '';
    return parseScenario(SCENARIO_FILE, bytes(text), personas).scenario ?? null;
  };

  let proven: { revision: number; state: ProofState } | undefined;
  const prover: Prover = {
    get: () => {
      const { revision } = store.getState();
      if (proven?.revision !== revision) {
        const proof = { revision, findings: [], solved: null, news: [], took: 0 };
        proven = { revision, state: { proof, lastWhole: null, state: 'settled', detail: null } };
      }
      return proven.state;
    },
    subscribe: (listener) => store.subscribe(listener),
    scenario: () => Promise.resolve(scenario()),
    again: () => undefined,
    close: () => undefined,
  };

  return {
    store,
    prover,
    scenario,
    text: (file = SCENARIO_FILE) => store.getState().files[file]?.text ?? '',
    edit: (label, ...edits) => {
      const source = store.getState().files[SCENARIO_FILE];
      const done = source && inTurn(source, edits);
      if (!done?.ok) throw new Error(done?.problem ?? 'there is no scenario file');
      store.edit({ label, changes: [{ file: SCENARIO_FILE, steps: done.steps }] });
    },
  };
}

export function InStudio({
  studio,
  children,
}: {
  readonly studio: StudioInATest;
  readonly children: ReactNode;
}) {
  return (
    <StudioContext value={studio.store}>
      <ProverContext value={studio.prover}>
        <main>{children}</main>
      </ProverContext>
    </StudioContext>
  );
}
