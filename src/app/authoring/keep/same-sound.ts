/** Whether two recordings sound the same, byte for byte: every reading of a database makes new objects of the same ones. */
export async function isSameSound(one: Blob | undefined, other: Blob | undefined): Promise<boolean> {
  if (one === other) return true;
  if (!one || !other || one.size !== other.size) return false;
  try {
    const here = new Uint8Array(await one.arrayBuffer());
    const there = new Uint8Array(await other.arrayBuffer());
    return here.every((byte, place) => byte === there[place]);
  } catch {
    // One that cannot be read any more is no reason to let go of the other.
    return false;
  }
}
