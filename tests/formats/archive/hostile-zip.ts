import { crc32 } from '#formats/archive/crc32.ts';
import { deflateSync } from 'fflate';

/** A file for an archive that may lie about anything. What is left out is as an honest archive has it. */
export interface Packed {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly localName?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly unpacked?: number;
  readonly packed?: number;
  /** Unix mode, such as 0o120777 for a link. */
  readonly mode?: number;
  /** Of whom the bytes are, in place of its own: the index of another file. */
  readonly shares?: number;
}

const encoder = new TextEncoder();
const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? encoder.encode(text) : text);

/** Writes a zip archive byte by byte, so that every header can be wrong in its own way. */
export function zipOf(
  files: readonly Packed[],
  { count = files.length, comment = '' }: { readonly count?: number; readonly comment?: string } = {},
): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    size += part.length;
  };
  const places: number[] = [];
  const heads = files.map((file) => {
    const name = bytesOf(file.name);
    const content = bytesOf(file.content ?? '');
    const method = file.method ?? 8;
    const data = method === 8 ? deflateSync(content) : content;
    const common = {
      flags: file.flags ?? 0,
      method,
      crc: file.crc ?? crc32(content),
      packed: file.packed ?? data.length,
      unpacked: file.unpacked ?? content.length,
    };
    const at = file.shares === undefined ? size : places[file.shares]!;
    places.push(at);
    if (file.shares === undefined) {
      const localName = file.localName === undefined ? name : bytesOf(file.localName);
      put(numbers([4, 0x04034b50], [2, 20], ...shared(common), [2, localName.length], [2, 0]));
      put(localName);
      put(data);
    }
    return { name, common, at, mode: file.mode };
  });
  const start = size;
  for (const { name, common, at, mode } of heads) {
    put(
      numbers(
        [4, 0x02014b50],
        [2, mode === undefined ? 20 : (3 << 8) | 20],
        [2, 20],
        ...shared(common),
        [2, name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, mode === undefined ? 0 : (mode << 16) >>> 0],
        [4, at],
      ),
    );
    put(name);
  }
  const note = encoder.encode(comment);
  put(
    numbers([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, size - start], [4, start], [2, note.length]),
  );
  put(note);
  const archive = new Uint8Array(size);
  let filled = 0;
  for (const part of parts) {
    archive.set(part, filled);
    filled += part.length;
  }
  return archive;
}

function shared(file: {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}): [2 | 4, number][] {
  return [
    [2, file.flags],
    [2, file.method],
    [4, 0],
    [4, file.crc],
    [4, file.packed],
    [4, file.unpacked],
  ];
}

function numbers(...fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}
