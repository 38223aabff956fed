import { ARCHIVE_LIMITS } from './limits.ts';

/** Bytes that say nothing, and marks that turn the direction of what follows: both make a name look like another. */
const INVISIBLE = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** `aux.yaml` is no file on Windows, but the serial port. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Why a file may not be called so, in words; null where it may. Nothing is ever written by this name; it is refused all the same. */
export function objectionToName(name: string): string | null {
  if (name === '') return 'It has no name.';
  if (name.length > ARCHIVE_LIMITS.name) return `Its name is longer than ${ARCHIVE_LIMITS.name} characters.`;
  if (name.search(INVISIBLE) >= 0) return 'Its name holds characters that cannot be seen.';
  if (name.includes('\\')) return 'Its name holds a backslash.';
  if (name.startsWith('/')) return 'Its name says where on the disk it wants to be (it begins with “/”).';
  if (/^[a-z]:/i.test(name)) return 'Its name says which drive it wants to be on.';
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.includes('..')) return 'Its name leads out of the archive (“..”).';
  if (parts.some((part) => part === '' || part === '.')) return 'Its name has an empty part.';
  if (name.includes('\uFFFD')) return 'Its name is not written in UTF-8.';
  if (parts.some((part) => DEVICE.test(part))) return 'Its name is one that Windows keeps for devices.';
  return null;
}

/** Equal for names that some disk takes for the same. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** What some disk does not take in a name: folders and drives, wildcards, redirections. */
const NOT_ON_DISKS = /[/\\:*?"<>|]/g;

/** A name for one file that every disk takes and that leads nowhere else: the same where it is one already. */
export function fileNameFrom(name: string): string {
  const plain = name
    .replaceAll(INVISIBLE, '')
    .replaceAll(NOT_ON_DISKS, '-')
    .replace(/^[. ]+/, '')
    .slice(-ARCHIVE_LIMITS.name / 2);
  return plain === '' || DEVICE.test(plain) ? `file-${plain}` : plain;
}

/** A name as a report can show it: what cannot be seen made visible, and not too long. */
export function visibleName(name: string): string {
  const shown = name.replaceAll(INVISIBLE, '\u2423');
  return shown.length > ARCHIVE_LIMITS.name ? `${shown.slice(0, ARCHIVE_LIMITS.name)} …` : shown;
}
