import type { Scenario } from '#core/model/scenario.ts';
import { draftOf } from '#app/authoring/document/use-studio.ts';
import type { Studio, StudioStore } from '#app/authoring/document/studio-store.ts';
import type { Prover } from '#app/authoring/proof/use-proof.ts';
import { kindOfFile } from './load-schema.ts';
import { scriptNames, type ScriptNames } from './script-names.ts';

/** The names of the draft, kept up to date; those of a shipped persona come with the last whole scenario. */
export function knowNames(
  store: StudioStore,
  prover: Prover,
): { readonly names: () => ScriptNames; readonly close: () => void } {
  let scenario: Scenario | null = null;
  let open = true;
  const learn = async () => {
    if (!prover.get().proof?.solved) return;
    const found = await prover.scenario();
    if (open && found) scenario = found;
  };
  const stop = prover.subscribe(() => void learn());
  void learn();
  let last: { files: Studio['files']; scenario: Scenario | null; names: ScriptNames } | undefined;
  return {
    names: () => {
      const { files } = store.getState();
      if (last?.files === files && last.scenario === scenario) return last.names;
      const personas = Object.entries(files).flatMap(([file, { data }]) =>
        kindOfFile(file) === 'persona' ? [data] : [],
      );
      last = { files, scenario, names: scriptNames(draftOf({ files }), personas, scenario) };
      return last.names;
    },
    close: () => {
      open = false;
      stop();
    },
  };
}
