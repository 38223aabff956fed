import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Scenario } from '#core/model/scenario.ts';
import { LEDGER_COUNTERS, LEDGER_FLAGS } from '#core/machine/ledger.ts';
import { MARKERS } from '#core/rubric/markers.ts';

/**
 * Raised by hand when the engine plays or judges the same file differently (event order, a timing rule), so that
 * old attempts say so instead of replaying wrongly. The rubric and the ledger are hashed themselves.
 */
export const ENGINE_VERSION = 1;

/** Bytes of SHA-256 kept: 96 bits, far more than change detection needs. */
const KEPT = 12;

/** JSON with sorted keys: the same text for equal values, whatever order a file wrote them in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : v,
  );
}

/**
 * Hash of all that decides what is said, what follows and how it is judged: beats, endings, persona, rubric, engine.
 * 24 hexadecimal digits. Comments, key order and the card's texts do not count.
 */
export function contentHash(scenario: Omit<Scenario, 'hash'>): string {
  const { id, persona, brokenPromise, counters, flags, start, beats, endings, exits } = scenario;
  const engine = {
    version: ENGINE_VERSION,
    markers: MARKERS,
    counters: LEDGER_COUNTERS,
    flags: LEDGER_FLAGS,
  };
  const told = { id, persona, brokenPromise, counters, flags, start, beats, endings, exits, engine };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(told))).slice(0, KEPT));
}
