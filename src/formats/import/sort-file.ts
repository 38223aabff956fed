import { fieldOf, textOf } from '#core/check/raw.ts';
import { problem, type Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { audioKind, isAudioName } from '#formats/archive/audio-kind.ts';
import { ARCHIVE_LIMITS } from '#formats/archive/limits.ts';
import { toolOf, type GivenFile } from '#formats/importers.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';
import type { FileKind } from './imported.ts';

interface Sorted {
  /** As it was given. */
  readonly file: string;
  readonly folder: string;
  readonly bytes: Uint8Array;
}

export interface SortedText extends Sorted {
  readonly kind: Exclude<FileKind, 'audio'>;
  readonly text: string;
  readonly data: unknown;
  /** Its id, or of a translation its language; empty where it says none. */
  readonly id: string;
}

export interface SortedAudio extends Sorted {
  readonly kind: 'audio';
  /** Media type. */
  readonly type: string;
  /** Its name without folders. */
  readonly id: string;
}

/** A file whose part in a scenario is known. */
export type SortedFile = SortedText | SortedAudio;

/** Beyond these nothing that shows a text would stay quick: such a file is not taken, rather than taken broken. */
const TOO_MUCH = new Set([
  'file-too-large',
  'too-deep',
  'too-many-parts',
  'not-text',
  'not-utf8',
  'empty-file',
]);

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** Which part of a scenario a file is, by its name and, where that says nothing, by what is in it; or why it is none. */
export function sortFile({ name, bytes }: GivenFile): SortedFile | Diagnostic {
  const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (isAudioName(base)) return sortAudio(name, folder, base, bytes);
  if (!/\.ya?ml$/i.test(base)) return stranger({ name, bytes });
  const yaml = readYaml(name, bytes);
  const refused = yaml.diagnostics.find(({ code }) => TOO_MUCH.has(code));
  if (refused) return refused;
  const stem = base.replace(/(\.persona)?\.ya?ml$/i, '');
  const kind = kindOf(base, stem, folder, yaml.data);
  if (!kind) {
    return refusal(
      name,
      'no-part',
      'It is YAML, but neither a scenario (no “beats”), nor a customer’s persona (no “regions” or “extends”), nor in a folder “translations”.',
      'Check that it is the right file.',
    );
  }
  const id = kind === 'translation' ? stem : (textOf(fieldOf(yaml.data, 'id')) ?? '');
  return { kind, file: name, folder, bytes, data: yaml.data, id, text: new TextDecoder().decode(bytes) };
}

function kindOf(
  base: string,
  stem: string,
  folder: string,
  data: unknown,
): Exclude<FileKind, 'audio'> | undefined {
  if (/\.persona\.ya?ml$/i.test(base)) return 'persona';
  const isTranslation = LANGUAGE.test(stem) && /(^|\/)translations$/i.test(folder);
  if (isTranslation) return 'translation';
  if (/^scenario\.ya?ml$/i.test(base) || fieldOf(data, 'beats') !== undefined) return 'scenario';
  if (fieldOf(data, 'regions') !== undefined || fieldOf(data, 'extends') !== undefined) return 'persona';
  return /^[a-z]{2}(-[a-z0-9]{2,8})*$/i.test(stem) ? 'translation' : undefined;
}

function sortAudio(name: string, folder: string, base: string, bytes: Uint8Array): SortedFile | Diagnostic {
  if (bytes.length > ARCHIVE_LIMITS.audio) {
    const found = `${(bytes.length / 1_048_576).toFixed(1)} MB`;
    return refusal(
      name,
      'file-too-large',
      `The recording has ${found}; at most ${ARCHIVE_LIMITS.audio / 1_048_576} MB are taken.`,
      'Save it shorter, or in a smaller format such as Ogg.',
    );
  }
  const type = audioKind(base, bytes);
  if (type === null) {
    return refusal(
      name,
      'not-audio',
      'It is called a recording, but what is in it is not of that kind.',
      'Save it again from the program it was made with.',
    );
  }
  return { kind: 'audio', file: name, folder, bytes, type, id: base };
}

/** No part of ours: another tool's, or nobody's that we know. */
function stranger(file: GivenFile): Diagnostic {
  const from = toolOf(file);
  if (!from) {
    return refusal(
      file.name,
      'unknown-file',
      'It is no part of a scenario: those are scenario.yaml, <name>.persona.yaml, translations and recordings.',
      'Nothing needs to be done if it only lay beside them.',
    );
  }
  return refusal(
    file.name,
    'not-yet',
    `It comes from ${from.tool}. The studio cannot read that yet.`,
    'For now, begin a draft and copy the lines over; the guided interview lays out the beats for you.',
  );
}

export function refusal(file: string, code: string, message: string, help: string): Diagnostic {
  const { path: _path, help: words, ...rest } = problem(code, [], message, help);
  return { ...rest, help: String(words), at: { file, line: 1, column: 1 } };
}
