import { fieldOf, textOf } from '#core/check/raw.ts';
import { byPlace, type Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { fileNameFrom } from '#formats/archive/entry-name.ts';
import { ARCHIVE_LIMITS } from '#formats/archive/limits.ts';
import type { GivenFile } from '#formats/importers.ts';
import { parsePersonas } from '#formats/scenario/parse-persona.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import type { Imported, ImportedDraft, TakenFile } from './imported.ts';
import { refusal, sortFile, type SortedFile, type SortedText } from './sort-file.ts';
import { unpackGiven } from './unpack-given.ts';

/** Personas that scenarios may name without bringing them. */
export interface LibraryPersona {
  readonly file: string;
  readonly text: string;
}

type Scenario = SortedText & { readonly kind: 'scenario' };

/** More scenarios than this at once are a mistake of the folder. */
const MOST_DRAFTS = 20;

/**
 * Makes of opened files what can be made of them: archives unpacked, files sorted to their scenarios, everything judged. Whatever
 * they are, the answer comes in bounded time, and says of every file what became of it.
 */
export function readImport(given: readonly GivenFile[], library: readonly LibraryPersona[]): Imported {
  const { files, diagnostics } = unpackGiven(given);
  const notTaken: Diagnostic[] = [...diagnostics];
  const sorted: SortedFile[] = [];
  for (const file of files.slice(0, ARCHIVE_LIMITS.entries)) {
    const one = sortFile(file);
    if ('kind' in one) sorted.push(one);
    else notTaken.push(one);
  }
  if (files.length > ARCHIVE_LIMITS.entries) {
    notTaken.push(
      refusal(
        files[ARCHIVE_LIMITS.entries]?.name ?? '',
        'too-many-files',
        `This file and all after it were not looked at: ${ARCHIVE_LIMITS.entries} are the most at once.`,
        'Open one scenario’s folder at a time.',
      ),
    );
  }
  const scenarios = sorted.filter((file): file is Scenario => file.kind === 'scenario');
  for (const { file } of scenarios.slice(MOST_DRAFTS)) {
    notTaken.push(
      refusal(
        file,
        'too-many-scenarios',
        `Only ${MOST_DRAFTS} scenarios are opened at once.`,
        'Open it by itself.',
      ),
    );
  }
  const heads = scenarios.slice(0, MOST_DRAFTS);
  const others = sorted.filter(({ kind }) => kind !== 'scenario');
  const homes = others.map((file) => homeOf(file, heads));
  const drafts = heads.map((head) =>
    draftOf(
      head,
      others.filter((_, n) => homes[n] === head),
      library,
      notTaken,
    ),
  );
  const homeless = others.filter((_, n) => homes[n] === undefined);
  if (heads.length === 0 && homeless.length > 0) drafts.push(draftOf(null, homeless, library, notTaken));
  else {
    for (const { file } of homeless) {
      notTaken.push(
        refusal(
          file,
          'no-scenario-for-it',
          'None of the scenarios that were opened with it lies in its folder or names it.',
          'Open it together with its own scenario.',
        ),
      );
    }
  }
  return { drafts, notTaken };
}

/** The scenario a file belongs to: the only one, else that in its folder or the nearest around it, else the one that names it. */
function homeOf(file: SortedFile, heads: readonly Scenario[]): Scenario | undefined {
  if (heads.length <= 1) return heads[0];
  const around = heads
    .filter(({ folder }) => file.folder === folder || (folder !== '' && file.folder.startsWith(`${folder}/`)))
    .toSorted((a, b) => b.folder.length - a.folder.length);
  const named = heads.find(({ data }) => file.kind === 'persona' && personaOf(data) === file.id);
  return around[0] ?? named;
}

const personaOf = (data: unknown) => textOf(fieldOf(fieldOf(data, 'customer'), 'persona'));

function draftOf(
  head: Scenario | null,
  others: readonly SortedFile[],
  library: readonly LibraryPersona[],
  notTaken: Diagnostic[],
): ImportedDraft {
  const texts: Record<string, string> = {};
  const audio: ImportedDraft['audio'][number][] = [];
  const taken: TakenFile[] = [];
  for (const file of head ? [head, ...others] : others) {
    const as = nameInDraft(file);
    if (taken.some((other) => other.as === as)) {
      notTaken.push(
        refusal(
          file.file,
          'same-name-twice',
          `The draft has another file called “${as}” already.`,
          'Rename one of them, or open them apart.',
        ),
      );
      continue;
    }
    taken.push({ file: file.file, as, kind: file.kind, bytes: file.bytes.length });
    if (file.kind === 'audio') audio.push({ name: as, type: file.type, bytes: file.bytes });
    else texts[as] = file.text;
  }
  const kept = others.filter(({ file }) => taken.some((each) => each.file === file));
  return {
    title: textOf(fieldOf(head?.data, 'title')) ?? '',
    hasScenario: head !== null,
    texts,
    audio,
    taken,
    diagnostics: judge(head, kept, library),
  };
}

/** As `core/schema` has it. Whatever else a persona calls itself is no name for a file: it could lead out of a folder. */
const ID = /^[a-z][a-z0-9-]{0,63}$/;

function nameInDraft(file: SortedFile): string {
  const base = file.file.slice(file.file.lastIndexOf('/') + 1);
  switch (file.kind) {
    case 'scenario':
      return 'scenario.yaml';
    case 'persona':
      return `${fileNameFrom(ID.test(file.id) ? file.id : base.replace(/(\.persona)?\.ya?ml$/i, ''))}.persona.yaml`;
    case 'translation':
      return `translations/${file.id}.yaml`;
    case 'audio':
      return `audio/${fileNameFrom(base)}`;
  }
}

/** What is to be mended, as the linter's first half would say it, in the files as they were given. */
function judge(
  head: Scenario | null,
  others: readonly SortedFile[],
  library: readonly LibraryPersona[],
): readonly Diagnostic[] {
  const own = others.filter(({ kind }) => kind === 'persona');
  const encoder = new TextEncoder();
  const shipped = library
    .filter(
      ({ file }) =>
        !own.some(({ id }) => file === `${id}.persona.yaml` || file.endsWith(`/${id}.persona.yaml`)),
    )
    .map(({ file, text }) => ({ file: `library/${file}`, bytes: encoder.encode(text) }));
  const { personas, diagnostics } = parsePersonas([...shipped, ...own]);
  const found = diagnostics.filter(({ at }) => own.some(({ file }) => file === at.file));
  if (head) found.push(...newer(head), ...parseScenario(head.file, head.bytes, personas).diagnostics);
  return found.toSorted(byPlace);
}

/** Said first, because it explains all the rest. */
function newer({ file, data }: Scenario): Diagnostic[] {
  const format = fieldOf(data, 'format');
  if (typeof format !== 'number' || format <= 1) return [];
  return [
    refusal(
      file,
      'newer-format',
      `It is written for format ${format}; this program knows format 1.`,
      'Open it with a newer version of Hold the Line. What this one does not know is reported below and was left as it is.',
    ),
  ];
}
