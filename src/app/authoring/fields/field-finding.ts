import type { Finding } from '#app/authoring/proof/proof.ts';

/** What a field says of what is wrong with it. */
export type FieldFinding = Pick<Finding, 'code' | 'severity' | 'message' | 'help'>;
