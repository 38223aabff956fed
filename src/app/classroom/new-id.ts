/** An id for a message or a window: 32 hexadecimal digits. `crypto.randomUUID` would need a secure page, which a room over Wi-Fi is not. */
export function newId(): string {
  return hex(16);
}

/** So many random bytes, in hexadecimal. */
export function hex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
