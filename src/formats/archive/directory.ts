import { ARCHIVE_LIMITS } from './limits.ts';

/** One file as the archive announces it. Nothing of it is believed before it was unpacked. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly symlink: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly at: number;
  /** Where its bytes begin; null where its header is not what the directory says. */
  readonly data: number | null;
}

export interface Directory {
  readonly entries: readonly Entry[];
  /** `whole`: as the archive lists them. `cut`: it has no list any more; these were found by going through it. */
  readonly state: 'whole' | 'cut';
  readonly more: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
/** The comment after the end record is at most this long, so the record lies within so many bytes of the end. */
const MOST_COMMENT = 65_535;
/** A size that stands elsewhere, in the format for archives beyond 4 GB. */
export const ELSEWHERE = 0xffff_ffff;
const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;
const SYMLINK = 0o120000;
const FILE_KIND = 0o170000;

const decoder = new TextDecoder('utf-8');

/** What is in an archive; null where the bytes are no archive. Looks at headers only. */
export function readDirectory(bytes: Uint8Array): Directory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end !== null) {
    const listed = readList(bytes, view, end);
    if (listed) return listed;
  }
  const found = walk(bytes, view);
  return found.length > 0 ? { entries: found, state: 'cut', more: 0 } : null;
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function readList(bytes: Uint8Array, view: DataView, end: number): Directory | null {
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return null;
    if (n === ARCHIVE_LIMITS.entries) return { entries, state: 'whole', more: count - n };
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + CENTRAL_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    const madeOnUnix = view.getUint16(at + 4, true) >> 8 === 3;
    const name = decoder.decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength));
    const header = view.getUint32(at + 42, true);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      symlink: madeOnUnix && ((view.getUint32(at + 38, true) >>> 16) & FILE_KIND) === SYMLINK,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: header,
      data: dataOf(bytes, view, header, name),
    });
    at = next;
  }
  return { entries, state: 'whole', more: 0 };
}

/** Both headers must tell the same name: an archive that shows each program another file is a trap. */
function dataOf(bytes: Uint8Array, view: DataView, header: number, name: string): number | null {
  if (header + LOCAL_BYTES > view.byteLength || view.getUint32(header, true) !== LOCAL) return null;
  const nameLength = view.getUint16(header + 26, true);
  const start = header + LOCAL_BYTES;
  if (decoder.decode(bytes.subarray(start, start + nameLength)) !== name) return null;
  return start + nameLength + view.getUint16(header + 28, true);
}

/** Of an archive that lost its end: files one after the other from the start, as long as they say how long they are. */
function walk(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (
    at + LOCAL_BYTES <= view.byteLength &&
    view.getUint32(at, true) === LOCAL &&
    entries.length < ARCHIVE_LIMITS.entries
  ) {
    const flags = view.getUint16(at + 6, true);
    const packed = view.getUint32(at + 18, true);
    const start = at + LOCAL_BYTES;
    const nameLength = view.getUint16(at + 26, true);
    const data = start + nameLength + view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(start, start + nameLength)),
      method: view.getUint16(at + 8, true),
      encrypted: (flags & ENCRYPTED) !== 0,
      symlink: false,
      crc: view.getUint32(at + 14, true),
      packed,
      unpacked: view.getUint32(at + 22, true),
      at,
      data,
    });
    if ((flags & SIZES_FOLLOW) !== 0 || packed === ELSEWHERE) break;
    at = data + packed;
  }
  return entries;
}
