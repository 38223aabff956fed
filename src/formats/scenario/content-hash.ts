import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import type { Persona, Scenario } from '#core/model/scenario.ts';
import { MARKERS } from '#core/rubric/markers.ts';

/**
 * Raised by hand when the engine plays or judges the same file differently (event order, a timing rule), so that
 * old attempts say so instead of replaying wrongly. The rubric and the ledger are hashed themselves.
 */
const ENGINE_VERSION = 2;

/** Bytes of SHA-256 kept: 96 bits, far more than change detection needs. */
const KEPT = 12;

const digest = (text: string) => bytesToHex(sha256(utf8ToBytes(text)).slice(0, KEPT));

const ENGINE = JSON.stringify({
  version: ENGINE_VERSION,
  markers: MARKERS,
  counters: LEDGER_COUNTERS,
  flags: LEDGER_FLAGS,
});

const personaDigests = new WeakMap<Persona, string>();

/** Many scenarios share a persona, tuned alike; its part of the hash is worked out once. */
function personaDigest(persona: Persona): string {
  let known = personaDigests.get(persona);
  if (known === undefined)
    personaDigests.set(persona, (known = digest(`${ENGINE}\n${JSON.stringify(persona)}`)));
  return known;
}

/**
 * Hash of all that decides what is said, what follows and how it is judged: beats, endings, persona, rubric, engine.
 * 24 hexadecimal digits. Comments, layout, the order of a file's sections and the card's texts do not count.
 */
export function contentHash(scenario: Omit<Scenario, 'hash'>): string {
  const { id, persona, brokenPromise, policyWarnings, counters, flags, start, beats, endings, exits } =
    scenario;
  const told = JSON.stringify([
    id,
    brokenPromise,
    policyWarnings,
    counters,
    flags,
    start,
    beats,
    endings,
    exits,
  ]);
  return digest(`${personaDigest(persona)}\n${told}`);
}
