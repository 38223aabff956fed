import { fold, WIDTH } from './fold.ts';
import type { Manner } from './manner.ts';
import type { Scalar } from './tree.ts';

/** A single value as YAML text, in a given style as far as that can hold it. */

export type Style = Scalar['style'];

export interface Place {
  /** Spaces before the lines of a block text. */
  readonly indent: number;
  /** Column at which the value begins. */
  readonly column: number;
  /** Within brackets: all on one line. */
  readonly flow: boolean;
  readonly manner: Manner;
}

/** A value as it is written now, and what it means. */
export interface Written {
  readonly style: Style;
  readonly data: unknown;
  /** Of a folded text: its lines, without their indentation. */
  readonly lines?: readonly string[] | undefined;
}

export type Single = string | number | boolean | null;

export function writeScalar(value: Single, place: Place, before?: Written): string {
  if (typeof value !== 'string') return value === null ? 'null' : String(value);
  const style = styleOf(value, place, before);
  switch (style) {
    case 'folded':
      return `>${chomping(value)}${block(fold(value, place.indent, before?.lines), place)}`;
    case 'literal':
      return `|${chomping(value)}${block(value.replace(/\n$/, '').split('\n'), place)}`;
    case 'single':
      return `'${value.replaceAll("'", "''")}'`;
    case 'double':
      return doubleQuoted(value);
    case 'plain':
      return value;
  }
}

type Writable = 'plain' | 'single' | 'double' | 'folded' | 'literal';

function styleOf(value: string, place: Place, before: Written | undefined): Writable {
  const plain = isPlain(value, place.flow);
  const old = typeof before?.data === 'string' ? before : undefined;
  const fitsBlock = !place.flow && isBlock(value);
  if (fitsBlock && (old?.style === 'literal' || (old?.style === 'folded' && isFolded(value))))
    return old.style;
  if (fitsBlock && value.includes('\n')) return 'literal';
  const long = place.column + value.length > WIDTH;
  if (fitsBlock && long && isFolded(value)) return 'folded';
  // Quotes that only a passing need put there (a space at the end, while typing) go again.
  const chosen =
    old && (old.style === 'single' || old.style === 'double') && isPlain(String(old.data), place.flow);
  if (plain && !chosen) return 'plain';
  if (old?.style === 'single' && isPrintable(value)) return 'single';
  if (old?.style === 'double') return 'double';
  if (!isPrintable(value)) return 'double';
  const holds = (quote: string) => value.includes(quote);
  if (holds("'") !== (holds('"') || holds('\\'))) return holds("'") ? 'double' : 'single';
  return holds("'") ? 'double' : place.manner.quotes;
}

/** What YAML or one of its readers might take for a number, and is a text here. */
const NUMBER_LIKE = /^[-+]?(?:[.\d][\d_.,:eExXoOa-fA-F+-]*|\.(?:inf|nan))$/i;
const WORD_LIKE = /^(?:~|null|true|false|y|n|yes|no|on|off|<<|=)$/i;
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u;

function isPrintable(value: string): boolean {
  return !/[\n\t]/.test(value) && !UNPRINTABLE.test(value);
}

/** A text that means itself without any mark. */
export function isPlain(value: string, flow: boolean): boolean {
  if (value === '' || !isPrintable(value) || value !== value.trim()) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(value) || /: | #|:$/.test(value)) return false;
  if (flow && /[,[\]{}]|:(?=[,[\]{}])/.test(value)) return false;
  return !NUMBER_LIKE.test(value) && !WORD_LIKE.test(value);
}

/** A text that can stand on lines of its own. */
function isBlock(value: string): boolean {
  return /^[^\s]/.test(value) && /[^\n]\n?$/.test(value) && !UNPRINTABLE.test(value);
}

/** A text whose breaks and spaces folding keeps: no line begins with a space. */
function isFolded(value: string): boolean {
  return !/\n[ \t]/.test(value) && !value.includes('\t');
}

function chomping(value: string): string {
  return value.endsWith('\n') ? '' : '-';
}

function block(lines: readonly string[], { indent, manner: { newline } }: Place): string {
  const pad = ' '.repeat(indent);
  return lines.map((line) => (line === '' ? newline : `${newline}${pad}${line}`)).join('');
}

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
