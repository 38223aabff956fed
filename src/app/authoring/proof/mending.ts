import { createContext } from 'react';
import type { Finding } from './proof.ts';

/** One finding apart from all others of a proof, and the same in the next proof. */
export function findingKey({ code, file, path, message }: Finding): string {
  return JSON.stringify([code, file, path, message]);
}

export interface MendingControl {
  /** Whichever form shows it gives the focus to its field. */
  readonly asked: Finding | null;
  /** Opens the form in which it is mended; the selection must be there already. */
  readonly mend: (finding: Finding) => void;
  /** Said by the form that took it. */
  readonly taken: () => void;
}

/** Null outside a workspace, where there is no form to open. */
export const MendingContext = createContext<MendingControl | null>(null);
