import { commonEnd, commonStart } from './common-ends.ts';
import { nextLine } from './lines.ts';
import { isPlain } from './write-scalar.ts';
import { readSection, type ReadSection, type SectionKey } from './read-section.ts';

/**
 * A YAML text in sections that can be read alone: each key at the margin, and where more keys stand below one (`beats:`), each of
 * those. An edit then concerns one section of a few thousand characters, whatever the text's length.
 */

export interface Section {
  /** Characters, to the beginning of the next section. */
  readonly length: number;
  /**
   * `head`: all before the first key. `key`: a key at the margin with all below it. `opening`: only the line of a key at the
   * margin, whose own keys follow as `inner`.
   */
  readonly kind: 'head' | 'key' | 'opening' | 'inner';
  /** Of an `opening` and its `inner` keys: their spaces from the margin. */
  readonly indent: number;
  readonly read: ReadSection;
}

/** More sections than a scenario of 2,000 beats has; each costs a little, and a hostile text could have a million. */
const MOST_SECTIONS = 6000;

const KEY = /(\w[\w ./-]*|"[^"\\\r\n]*" *|'[^'\r\n]*' *):(?=[ \t\r\n]|$)/y;

/** The key that a line begins with at `start`. */
function keyAt(text: string, start: number): SectionKey | undefined {
  KEY.lastIndex = start;
  const written = KEY.exec(text)?.[1]?.trimEnd();
  if (written === undefined) return undefined;
  const quoted = written.startsWith('"') || written.startsWith("'");
  return { name: quoted ? written.slice(1, -1) : written, written, opens: KEY.lastIndex - start };
}

/** A line of nothing but a tab counts as indentation to the library, or not, by what follows it. */
const TAB_LINE = /^[ ]*\t[ \t]*$/m;

/** A text and its sections, to be reused for the next one. */
export interface Sectioned {
  readonly text: string;
  readonly sections: readonly Section[];
}

/** The sections of a text without byte-order mark; undefined where it is laid out otherwise and must be read as a whole. */
export function splitSections(text: string, before?: Sectioned): readonly Section[] | undefined {
  if (text.includes('\uFEFF') || (text.includes('\t') && TAB_LINE.test(text))) return undefined;
  const kept = before ? keptSections(text, before) : NOTHING_KEPT;
  const sections = [...kept.front];
  let start = kept.end;
  const last = sections.at(-1);
  // Within which spaces from the margin a key begins a section, if not at the margin.
  let inner = last?.kind === 'opening' || last?.kind === 'inner' ? last.indent : 0;
  let kind: Section['kind'] = 'head';
  let key: SectionKey | undefined;
  const close = (end: number): void => {
    const own = text.slice(start, end);
    const known = kind === 'key' || kind === 'inner' ? kept.spare.get(own) : undefined;
    const read =
      known ?? readSection(own, key, kind === 'inner' ? inner : 0, kind === 'opening', before !== undefined);
    sections.push({ length: end - start, kind, indent: inner, read });
    start = end;
  };
  let line = start;
  if (last) {
    const first = beginning(text, line, inner);
    if (first === undefined || first === 'foreign') return undefined;
    ({ key, inner, kind } = first);
    line = nextLine(text, line);
  }
  for (; line < text.length; line = nextLine(text, line)) {
    const found = beginning(text, line, inner);
    if (found === undefined) continue;
    if (found === 'foreign') {
      // A dash line before all else opens the only document.
      if (sections.length === 0 && kind === 'head' && onlyDashes(text, line)) continue;
      return undefined;
    }
    if (line > start) {
      if (kind === 'head' && !isPlainHead(text.slice(0, line))) return undefined;
      close(line);
    }
    const rest = kept.rejoin(line, found.kind, found.inner);
    if (rest) return withinMost([...sections, ...rest]);
    ({ key, inner, kind } = found);
    if (sections.length > MOST_SECTIONS) return undefined;
  }
  if (start < text.length) close(text.length);
  return withinMost(sections);
}

function withinMost(sections: readonly Section[]): readonly Section[] | undefined {
  if (sections.length > MOST_SECTIONS || sections.every(({ kind }) => kind === 'head')) return undefined;
  return sections;
}

/** Before the first key may only stand what cannot take the keys in: comments, words, a key of odder looks. */
function isPlainHead(text: string): boolean {
  const content = text.replace(/^(?:[ ]*(?:#.*)?\r?\n|---[ ]*\r?\n)*/, '');
  return content === '' || (/^[^\s{}[\]"'|>!&*?,%@`#-]/.test(content) && !content.includes('\uFEFF'));
}

/** A key that is called what is written, and no name of JavaScript's. */
function isOrdinary({ name }: SectionKey): boolean {
  return isPlain(name, false) && name !== '__proto__' && name !== 'constructor' && name !== 'prototype';
}

interface Beginning {
  readonly kind: 'key' | 'opening' | 'inner';
  readonly key: SectionKey;
  readonly inner: number;
}

/** The section that a line begins, if it begins one. `foreign`: what sections cannot be told apart by. */
function beginning(text: string, line: number, inner: number): Beginning | 'foreign' | undefined {
  const code = text.charCodeAt(line);
  if (code === SPACE) {
    if (inner === 0) return undefined;
    for (let i = 1; i < inner; i++) if (text.charCodeAt(line + i) !== SPACE) return undefined;
    if (text.charCodeAt(line + inner) === SPACE) return undefined;
    const key = keyAt(text, line + inner);
    return key && { kind: 'inner', key, inner };
  }
  if (text.startsWith('---', line) || text.startsWith('...', line) || code === PERCENT) return 'foreign';
  const key = keyAt(text, line);
  if (!key) return inner > 0 && ODD_KEY.test(text.slice(line, nextLine(text, line))) ? 'foreign' : undefined;
  const below = innerIndent(text, line + key.opens);
  return below === 0 || !isOrdinary(key)
    ? { kind: 'key', key, inner: 0 }
    : { kind: 'opening', key, inner: below };
}

/** A key at the margin that is not told by its looks: it ends the keys further in. */
const ODD_KEY = /^(?:\?\s|[^\s#].*:\s)|^[^\s#].*:$/;

const SPACE = 32;
const PERCENT = 37;

/** The spaces before the keys below a key at the margin; 0 where something else stands there. */
function innerIndent(text: string, opens: number): number {
  const end = nextLine(text, opens);
  if (!/^[ ]*(?:[ ]#[^\r\n]*)?\r?\n$/.test(text.slice(opens, end))) return 0;
  for (let line = end; line < text.length; line = nextLine(text, line)) {
    let at = line;
    while (text.charCodeAt(at) === SPACE) at++;
    const mark = text[at];
    if (mark === '\n' || mark === '\r' || mark === '#' || mark === undefined) continue;
    return at > line && keyAt(text, at) ? at - line : 0;
  }
  return 0;
}

function onlyDashes(text: string, line: number): boolean {
  return /^---[ ]*\r?\n?$/.test(text.slice(line, nextLine(text, line))) && NOTHING.test(text.slice(0, line));
}

/** Blank lines and comments. */
const NOTHING = /^(?:[ ]*(?:#.*)?(?:\r?\n|$))*$/;

interface Kept {
  readonly front: readonly Section[];
  /** Where they end. */
  readonly end: number;
  /** What was read of sections that are neither at the front nor at the end; they may have moved. */
  readonly spare: ReadonlyMap<string, ReadSection>;
  /** The sections of before from a place on, if they are the same from there. */
  readonly rejoin: (at: number, kind: Section['kind'], inner: number) => readonly Section[] | undefined;
}

const NOTHING_KEPT: Kept = { front: [], end: 0, spare: new Map(), rejoin: () => undefined };

/** A section stays where its text did, and the line below it that ends it. */
function keptSections(text: string, before: Sectioned): Kept {
  const alikeAtStart = commonStart(before.text, text);
  const alikeAtEnd = commonEnd(before.text, text, Math.min(before.text.length, text.length) - alikeAtStart);
  const front: Section[] = [];
  let end = 0;
  let index = 0;
  for (; index < before.sections.length - 1; index++) {
    const section = before.sections[index];
    if (!section || lineEnd(text, end + section.length) > alikeAtStart) break;
    front.push(section);
    end += section.length;
  }
  // Sections from the end backwards, by the place they now begin at.
  const starts = new Map<number, number>();
  const firstAlike = text.length - alikeAtEnd;
  let at = text.length;
  let tail = before.sections.length;
  while (tail > index) {
    const section = before.sections[tail - 1];
    // The line break before it must be alike too.
    if (!section || at - section.length <= firstAlike) break;
    at -= section.length;
    tail--;
    starts.set(at, tail);
  }
  const spare = new Map<string, ReadSection>();
  let place = end;
  for (const section of before.sections.slice(index, tail)) {
    if (section.kind === 'key' || section.kind === 'inner')
      spare.set(before.text.slice(place, place + section.length), section.read);
    place += section.length;
  }
  const rejoin: Kept['rejoin'] = (line, kind, inner) => {
    const known = starts.get(line);
    const section = known === undefined ? undefined : before.sections[known];
    if (section?.kind !== kind || section.indent !== inner) return undefined;
    return before.sections.slice(known);
  };
  return { front, end, spare, rejoin };
}

/** Where the line at a place ends, its break included; past the text where it has none, for that line may go on. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length + 1 : end + 1;
}
