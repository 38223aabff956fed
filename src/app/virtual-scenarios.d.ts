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

/** Made by src/cli/build/rules-plugin.ts from the pages in docs/rules. */
declare module 'virtual:rule-pages' {
  /** Lint rule → its page as plain paragraphs, backticks around code. */
  export const pages: Readonly<
    Record<
      string,
      {
        readonly asks: readonly string[];
        readonly why: readonly string[];
        readonly source: readonly string[];
        /** Whether a file may allow itself what the rule finds. */
        readonly allowable: boolean;
      }
    >
  >;
}

declare module 'virtual:persona-files' {
  import type { PersonaFile } from '#core/schema/persona-schema.ts';

  /** The persona files that ship with the product, checked, with their bases merged in. */
  export const personaFiles: Readonly<Record<string, PersonaFile>>;
}

declare module 'virtual:scenario-sources' {
  /** The `scenario.yaml` of a shipped scenario; undefined for any other. Rejects when it cannot be fetched. */
  export function loadSource(id: string): Promise<string | undefined>;
}
