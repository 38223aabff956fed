/** Kinds of recordings that browsers play, told by how their bytes begin and never by their names. */

const KINDS: readonly {
  readonly type: string;
  readonly endings: readonly string[];
  readonly begins: (bytes: Uint8Array) => boolean;
}[] = [
  { type: 'audio/ogg', endings: ['ogg', 'oga', 'opus'], begins: (bytes) => says(bytes, 0, 'OggS') },
  {
    type: 'audio/wav',
    endings: ['wav'],
    begins: (bytes) => says(bytes, 0, 'RIFF') && says(bytes, 8, 'WAVE'),
  },
  {
    type: 'audio/mpeg',
    endings: ['mp3'],
    // A tag, or the eleven set bits with which a frame begins.
    begins: (bytes) => says(bytes, 0, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
  },
  { type: 'audio/mp4', endings: ['m4a', 'mp4'], begins: (bytes) => says(bytes, 4, 'ftyp') },
  {
    type: 'audio/webm',
    endings: ['webm', 'weba'],
    begins: (bytes) => [0x1a, 0x45, 0xdf, 0xa3].every((byte, place) => bytes[place] === byte),
  },
  { type: 'audio/flac', endings: ['flac'], begins: (bytes) => says(bytes, 0, 'fLaC') },
];

/** The media type of a recording; null where the bytes are none, or another kind than the name says. */
export function audioKind(name: string, bytes: Uint8Array): string | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const kind = KINDS.find(({ begins }) => begins(bytes));
  return kind?.endings.includes(ending) === true ? kind.type : null;
}

export function isAudioName(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return KINDS.some(({ endings }) => endings.includes(ending));
}

function says(bytes: Uint8Array, at: number, word: string): boolean {
  return Array.from(word, (letter) => letter.charCodeAt(0)).every(
    (code, place) => bytes[at + place] === code,
  );
}
