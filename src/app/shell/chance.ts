/** The only place that draws at random: seeds and names of new attempts. */

export function drawSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return seed;
}

/** Twelve letters and digits: enough never to meet twice on one device, short enough for an address. */
export function drawId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join('');
}
