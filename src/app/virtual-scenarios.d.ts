/** Made by the Vite plugin in src/cli/build/scenarios-plugin.ts from the files in scenarios/. */
declare module 'virtual:scenarios' {
  import type { Scenario } from '#core/model/scenario.ts';
  import type { CatalogueEntry } from '#core/model/scenario-card.ts';

  export const catalogue: readonly CatalogueEntry[];
  /** Resolves to `undefined` when there is no sound scenario of that id; rejects when its file cannot be fetched. */
  export function loadScenario(id: string): Promise<Scenario | undefined>;
}

declare module 'virtual:personas' {
  /** The persona files that ship with the product, as they are written: `angry.persona.yaml` and so on. */
  export const personas: readonly { readonly file: string; readonly text: string }[];
}

declare module 'virtual:persona-files' {
  import type { PersonaFile } from '#core/schema/persona-schema.ts';

  /** The persona files that ship with the product, checked, with their bases merged in. */
  export const personaFiles: Readonly<Record<string, PersonaFile>>;
}
