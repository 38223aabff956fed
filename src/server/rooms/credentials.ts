import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may act as whom: the facilitator's secret, voters nobody can guess, and the tokens with which they come back. */

/** Bytes of a facilitator's secret: 192 bits, as URL-safe text. */
const SECRET_BYTES = 24;
/** Bytes of a voter's id: 128 bits, so that nobody meets another's by chance or trying. */
const VOTER_BYTES = 16;
/** Bytes of the key that signs a room's tokens. */
const KEY_BYTES = 32;

export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

export const newRoomKey = (): string => randomBytes(KEY_BYTES).toString('hex');

/** Fits `Id` of the protocol whatever the bytes are. */
export const newVoter = (): string => `v-${randomBytes(VOTER_BYTES).toString('base64url')}`;

/** What the log keeps of a secret (hex). A random secret needs no salt and no slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export function isSecret(secret: string, hash: string): boolean {
  return timingSafeEqual(createHash('sha256').update(secret).digest(), Buffer.from(hash, 'hex'));
}

/** @param key of the room, hex */
export function tokenFor(voter: string, key: string): string {
  return `${voter}.${signature(voter, key).toString('base64url')}`;
}

/** The voter whom a token names; null when this room did not sign it. */
export function voterOf(token: string, key: string): string | null {
  const dot = token.lastIndexOf('.');
  if (dot < 0) return null;
  const voter = token.slice(0, dot);
  const given = Buffer.from(token.slice(dot + 1), 'base64url');
  const right = signature(voter, key);
  return given.length === right.length && timingSafeEqual(given, right) ? voter : null;
}

function signature(voter: string, key: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`resume\0${voter}`).digest();
}
