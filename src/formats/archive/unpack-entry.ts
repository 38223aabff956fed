import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { Entry } from './directory.ts';

/** Unpacked in such bites of the packed bytes: deflate makes at most a thousand times as much of them before we look again. */
const BITE = 4096;

export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'cut' | 'damaged' | 'too-large' };

/**
 * The bytes of a file in an archive, at most `most` of them: it stops as soon as there are more, whatever the archive announced.
 */
export function unpackEntry(archive: Uint8Array, entry: Entry, most: number): Unpacked {
  if (entry.data === null) return { ok: false, why: 'damaged' };
  const packed = archive.subarray(entry.data, entry.data + entry.packed);
  if (packed.length < entry.packed) return { ok: false, why: 'cut' };
  if (entry.method === 0) {
    if (packed.length > most) return { ok: false, why: 'too-large' };
    return checked(packed.slice(), entry);
  }
  const parts: Uint8Array[] = [];
  let total = 0;
  let ended = false;
  const inflate = new Inflate((part, final) => {
    parts.push(part);
    total += part.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += BITE) {
      const isLast = at + BITE >= packed.length;
      inflate.push(packed.subarray(at, at + BITE), isLast);
      if (total > most) return { ok: false, why: 'too-large' };
    }
  } catch {
    return { ok: false, why: 'damaged' };
  }
  if (!ended) return { ok: false, why: 'damaged' };
  const bytes = new Uint8Array(total);
  let filled = 0;
  for (const part of parts) {
    bytes.set(part, filled);
    filled += part.length;
  }
  return checked(bytes, entry);
}

function checked(bytes: Uint8Array, entry: Entry): Unpacked {
  const sound = bytes.length === entry.unpacked && crc32(bytes) === entry.crc;
  return sound ? { ok: true, bytes } : { ok: false, why: 'damaged' };
}
