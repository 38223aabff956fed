import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Scalar as YamlScalar,
  type CST,
  type Document,
  type Pair,
  type ParsedNode,
} from 'yaml';
import type { SourceProblem } from './source.ts';
import type { Collection, Entry, Part, Scalar } from './tree.ts';

/** A YAML document as a tree with plain data. Aliases can multiply and prototype keys can poison; both are reported and left out. */

/** Names that reach into JavaScript's own objects; no honest file has them as keys. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const STYLES: Readonly<Record<string, Scalar['style']>> = {
  [YamlScalar.PLAIN]: 'plain',
  [YamlScalar.QUOTE_SINGLE]: 'single',
  [YamlScalar.QUOTE_DOUBLE]: 'double',
  [YamlScalar.BLOCK_FOLDED]: 'folded',
  [YamlScalar.BLOCK_LITERAL]: 'literal',
};

type Report = (problem: SourceProblem) => void;

export function buildTree(text: string, doc: Document.Parsed, report: Report): Part | undefined {
  return doc.contents ? partOf(doc.contents, doc.contents.range[0], text, report) : undefined;
}

/** @param opens where the value would stand if there is none */
function partOf(node: ParsedNode | null, opens: number, text: string, report: Report): Part {
  if (node === null) return { kind: 'scalar', style: 'empty', from: opens, to: opens, data: null };
  if (isMap(node)) return mapOf(node.items, node, text, report);
  if (isSeq(node)) return listOf(node, text, report);
  const [from, end] = node.range;
  if (isAlias(node)) {
    report({
      code: 'alias-not-allowed',
      from,
      to: end,
      message: `The alias "*${node.source}" repeats another part of the file; scenario files spell everything out.`,
      help: 'Write the repeated part here in full, and take the anchor (&…) away.',
    });
    return { kind: 'scalar', style: 'odd', from, to: end, data: '' };
  }
  const data: unknown = node.value;
  if (end === from && data === null && node.tag === undefined && !node.anchor)
    return { kind: 'scalar', style: 'empty', from: opens, to: opens, data };
  const plain = node.tag === undefined && !node.anchor;
  const style = plain ? (STYLES[node.type ?? ''] ?? 'odd') : 'odd';
  const block = node.type === YamlScalar.BLOCK_FOLDED || node.type === YamlScalar.BLOCK_LITERAL;
  return { kind: 'scalar', style, from, to: block ? blockEnd(text, from, end) : end, data };
}

/** The end of a block text: of its last line that is not blank, unless blank lines are part of it (`|+`). */
function blockEnd(text: string, from: number, end: number): number {
  const written = text.slice(from, end);
  const header = /^[|>][-+0-9]*/.exec(written)?.[0] ?? '';
  if (header.includes('+')) return from + Math.max(written.replace(/\r?\n$/, '').length, header.length);
  const lastLine = written.indexOf('\n', Math.max(written.trimEnd().length, header.length));
  if (lastLine < 0) return end;
  return from + (written[lastLine - 1] === '\r' ? lastLine - 1 : lastLine);
}

function mapOf(
  pairs: readonly Pair[],
  node: ParsedNode & { flow?: boolean },
  text: string,
  report: Report,
): Collection {
  const entries: Entry[] = [];
  const data: Record<string, unknown> = {};
  const seen = new Set<string | null>();
  for (const pair of pairs as readonly Pair<ParsedNode, ParsedNode | null>[]) {
    const key: ParsedNode | null = pair.key;
    const token = pair.srcToken;
    const colon = token?.sep?.find(({ type }) => type === 'map-value-ind');
    const opens = colon && colon.offset + colon.source.length;
    if (key !== null && !isScalar(key)) {
      report({
        code: 'bad-key',
        from: key.range[0],
        to: key.range[1],
        message: 'A key is a single word here; this is a list or a group of keys.',
        help: 'Check the brackets, colons and indentation on this line.',
      });
      continue;
    }
    const [from, to] = key?.range ?? [opens ?? node.range[0], opens ?? node.range[0]];
    const name = key === null ? '' : nameOf(key.value);
    if (PROTOTYPE_KEYS.has(name)) {
      report({
        code: 'forbidden-key',
        from,
        to,
        message: `The key "${name}" means something to JavaScript and cannot be used.`,
        help: 'Choose another name.',
      });
      continue;
    }
    const spelled = key?.value === null || key === null ? null : name;
    if (seen.has(spelled)) report(duplicateKey(name, from, to));
    seen.add(spelled);
    const odd = token?.start.some(({ type }) => type === 'explicit-key-ind') ?? false;
    const value = partOf(pair.value, opens ?? to, text, report);
    entries.push({ name, at: 0, key: { from, to }, opens, value, odd, broken: false });
    data[name] = value.data;
  }
  return collection('map', node, entries, data);
}

/** Keys are names, whatever they look like. */
function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
}

export function duplicateKey(name: string, from: number, to: number): SourceProblem {
  return {
    code: 'duplicate-key',
    from,
    to,
    message: `The key "${name}" stands here a second time; only one of the two can count.`,
    help: 'Keep one of the two and rename or delete the other.',
  };
}

function listOf(
  node: ParsedNode & { items: unknown[]; flow?: boolean; srcToken?: CST.Token },
  text: string,
  report: Report,
): Collection {
  const token = node.srcToken;
  const dashes =
    token?.type === 'block-seq'
      ? token.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind') ?? [])
      : [];
  const entries = node.items.map((item, index): Entry => {
    if (!node.flow) {
      const dash = dashes[index];
      const from = dash?.offset ?? node.range[0];
      const opens = from + 1;
      const value = partOf(item as ParsedNode | null, opens, text, report);
      return { name: index, at: 0, key: { from, to: opens }, opens, value, odd: !dash, broken: false };
    }
    // A lone pair in brackets: [a: b].
    const value =
      item !== null && typeof item === 'object' && 'key' in item
        ? mapOf([item as Pair], node, text, report)
        : partOf(item as ParsedNode | null, node.range[0], text, report);
    return { name: index, at: 0, key: value, opens: value.from, value, odd: false, broken: false };
  });
  return collection(
    'list',
    node,
    entries,
    entries.map(({ value }) => value.data),
  );
}

function collection(
  kind: Collection['kind'],
  node: ParsedNode & { flow?: boolean },
  entries: readonly Entry[],
  data: unknown,
): Collection {
  const flow = node.flow === true;
  const first = entries[0];
  const last = entries.at(-1);
  const from = flow || !first ? node.range[0] : first.key.from;
  const to = flow || !last ? node.range[1] : Math.max(last.value.to, last.opens ?? last.key.to);
  return { kind, flow, entries, data, from, to };
}
