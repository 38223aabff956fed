import type { Rule } from './rule.ts';
import { trap } from './trap.ts';

/** Every rule of `htl lint`. A new one is added here, in the order of the alphabet. */
export const RULES: readonly Rule[] = [trap];
