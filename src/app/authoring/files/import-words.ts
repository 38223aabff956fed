import type { FileKind } from '#formats/import/imported.ts';

export const KIND_WORDS: Readonly<Record<FileKind, string>> = {
  scenario: 'the scenario',
  persona: 'a customer’s persona',
  translation: 'a translation',
  audio: 'a recording',
};

/** "70 KB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1_048_576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** "1 problem", "3 problems". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
