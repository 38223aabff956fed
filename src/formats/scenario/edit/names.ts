import { entriesOf, fieldOf, listOf, textOf, type Path } from '#core/check/raw.ts';
import type { Source } from '#formats/yaml/source.ts';

/** Names of beats and endings: which there are, which may be given, and who leads where. */

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST = 64;
/** Names that mean something to JavaScript's objects (as in the schema). */
const RESERVED = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** Why a name cannot be given, in a sentence. */
export function nameProblem(name: string, taken: readonly string[]): string | undefined {
  if (name === '') return 'Give it a name.';
  if (name.length > LONGEST) return `A name has at most ${LONGEST} letters.`;
  if (RESERVED.has(name)) return `“${name}” means something to the browser; choose another name.`;
  if (!NAME.test(name))
    return 'A name is in small letters, digits and single hyphens, and starts with a letter: “second-call”.';
  return taken.includes(name) ? `There is already “${name}”.` : undefined;
}

/** The wished name, or with the first number behind it that is free. */
export function freeName(wish: string, taken: readonly string[]): string {
  if (!taken.includes(wish)) return wish;
  const stem = wish.replace(/-\d+$/, '').slice(0, LONGEST - 5);
  let number = 2;
  while (taken.includes(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** Names of all beats and endings: replies lead to either, so they share one set. */
export function placesOf({ data }: Source): readonly string[] {
  return [...entriesOf(fieldOf(data, 'beats')), ...entriesOf(fieldOf(data, 'endings'))].map(([name]) => name);
}

export function beatsOf({ data }: Source): readonly string[] {
  return entriesOf(fieldOf(data, 'beats')).map(([name]) => name);
}

export function repliesOf({ data }: Source, beat: string): readonly unknown[] {
  return listOf(fieldOf(fieldOf(fieldOf(data, 'beats'), beat), 'replies'));
}

export function replyIdsOf(source: Source, beat: string): readonly string[] {
  return repliesOf(source, beat).map((reply) => textOf(fieldOf(reply, 'id')) ?? '');
}

/** A place in the file that names a beat or an ending. */
export interface Mention {
  readonly path: Path;
  /** Who it is, in a sentence: "the reply “sorry” of “opening”". */
  readonly who: string;
  /** The beat it stands in. */
  readonly within: string | undefined;
}

/** All that leads to a beat or an ending. */
export function mentionsOf({ data }: Source, name: string): readonly Mention[] {
  const found: Mention[] = [];
  if (fieldOf(data, 'start') === name)
    found.push({ path: ['start'], who: 'the start of the talk', within: undefined });
  for (const [beat, content] of entriesOf(fieldOf(data, 'beats'))) {
    listOf(fieldOf(content, 'replies')).forEach((reply, index) => {
      const to = fieldOf(reply, 'to');
      const path: Path = ['beats', beat, 'replies', index, 'to'];
      const id = textOf(fieldOf(reply, 'id')) ?? String(index + 1);
      const who = `the reply “${id}” of “${beat}”`;
      if (to === name) found.push({ path, who, within: beat });
      listOf(to).forEach((branch, place) => {
        if (fieldOf(branch, 'to') === name) found.push({ path: [...path, place, 'to'], who, within: beat });
      });
    });
  }
  for (const [exit, to] of entriesOf(fieldOf(data, 'exits'))) {
    if (to === name) found.push({ path: ['exits', exit], who: `the exit “${exit}”`, within: undefined });
  }
  return found;
}

/** Allowances at a place or within it, with where each is. */
export function allowancesAt(
  { data }: Source,
  place: string,
): readonly { readonly index: number; readonly at: string }[] {
  return listOf(fieldOf(data, 'allow')).flatMap((allowance, index) => {
    const at = textOf(fieldOf(allowance, 'at'));
    return at !== undefined && (at === place || at.startsWith(`${place}/`)) ? [{ index, at }] : [];
  });
}

/** "a, b and c"; of many, the first three. */
export function spoken(all: readonly string[]): string {
  const names = [...new Set(all)];
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
