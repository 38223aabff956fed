import type { Plugin } from 'vite';
import { rulePages } from './rule-pages.ts';

const PAGES = 'virtual:rule-pages';
const RESOLVED = `\0${PAGES}`;

/** Hands the pages of the lint rules (docs/rules) to the studio, which shows them beside a finding. */
export function rulesPlugin(): Plugin {
  return {
    name: 'hold-the-line:rules',
    resolveId(id) {
      return id === PAGES ? RESOLVED : undefined;
    },
    async load(id) {
      if (id !== RESOLVED) return undefined;
      return `export const pages = JSON.parse(${JSON.stringify(JSON.stringify(await rulePages()))});`;
    },
  };
}
