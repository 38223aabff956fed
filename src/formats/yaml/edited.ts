import type { Changes } from './source.ts';

/**
 * What an edit comes to: changes to be applied one set after the other (each in the places that the one before left), or why it
 * cannot be made, in a sentence an author understands.
 */
export type Edited =
  | { readonly ok: true; readonly steps: readonly Changes[] }
  | { readonly ok: false; readonly problem: string };
