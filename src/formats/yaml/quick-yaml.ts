import { CORE_SCHEMA, load } from 'js-yaml';
import { LIMITS } from './limits.ts';

/**
 * The data of an ordinary file, fast and without places. `undefined` means "read it with care" (`read-yaml.ts`), never
 * "it is wrong": whatever is odd about the file, the careful reader judges. About ten times faster than that one,
 * which is what makes a library of hundreds of files load in a second (`npm run bench`).
 */

/** Might be an anchor or alias: js-yaml would follow it. Words *like this* send a file to the careful reader too. */
const MAYBE_ALIAS = /(^|[\s[{,:-])[&*]\S/m;
const MAYBE_PROTOTYPE = /__proto__|constructor|prototype/;

export function quickYaml(bytes: Uint8Array): unknown {
  if (bytes.length > LIMITS.bytes) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (MAYBE_ALIAS.test(text) || MAYBE_PROTOTYPE.test(text)) return undefined;
    return load(text, { schema: CORE_SCHEMA, json: false });
  } catch {
    // Not UTF-8, not YAML, a key twice, or nested past the stack.
    return undefined;
  }
}
