import {
  Composer,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  Scalar,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic, Position } from '#core/diagnostics/diagnostic.ts';
import { LIMITS, overrun } from './limits.ts';
import { YAML_HELP } from './yaml-help.ts';

/**
 * Reads one YAML document from bytes nobody has checked. Whatever they are, the answer is data with positions or
 * diagnostics, in bounded time and memory; never an exception.
 */

export interface YamlFile {
  readonly data: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Where the value at `path` stands; `atKey` asks for its key instead. Of what does not exist, the key (or entry) of
   * the nearest ancestor that does.
   */
  readonly locate: (path: readonly (string | number)[], atKey?: boolean) => Position;
}

/** Names that reach into JavaScript's own objects; no honest file has them as keys. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const failed = (diagnostic: Diagnostic): YamlFile => ({
  data: undefined,
  diagnostics: [diagnostic],
  locate: () => diagnostic.at,
});

/** Bytes as text: UTF-8 with or without a byte-order mark. */
function decode(file: string, bytes: Uint8Array): { text: string } | { diagnostic: Diagnostic } {
  const refuse = (code: string, message: string, help: string, line = 1, column = 1) => ({
    diagnostic: { code, severity: 'error' as const, at: { file, line, column }, message, help },
  });
  if (bytes.length > LIMITS.bytes) {
    const found = `${(bytes.length / 1_048_576).toFixed(1)} MB`;
    return refuse(
      'file-too-large',
      `The file is ${found}; a scenario or persona is at most ${LIMITS.bytes / 1_048_576} MB.`,
      'Check that this is the right file; split a very large scenario in two.',
    );
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const line = countLines(bytes, nul);
    return refuse(
      'not-text',
      'This is not a text file: it holds zero bytes.',
      'Save it as UTF-8 text (YAML).',
      line,
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const before = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD')));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    return refuse(
      'not-utf8',
      'This byte is not valid UTF-8.',
      'Save the file with the encoding UTF-8.',
      line,
      column,
    );
  }
}

function countLines(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let i = 0; i < end; i++) if (bytes[i] === 10) line++;
  return line;
}

/** The library's own check for double keys compares each with each; a hostile map of 100,000 keys would take hours. */
function duplicateKeys(map: YAMLMap, at: (offset: number) => Position): Diagnostic[] {
  const seen = new Set<string>();
  return map.items.flatMap((pair) => {
    if (!isScalar(pair.key)) return [];
    const name = String(pair.key.value);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const diagnostic: Diagnostic = {
      code: 'duplicate-key',
      severity: 'error',
      at: at(pair.key.range?.[0] ?? 0),
      message: `The key "${name}" stands here a second time; only one of the two can count.`,
      help: 'Keep one of the two and rename or delete the other.',
    };
    return [diagnostic];
  });
}

/** Aliases can multiply and prototype keys can poison; neither has a use here. Both are taken out of the document. */
function takeOutUnsafe(doc: Document.Parsed, at: (offset: number) => Position): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(doc, {
    Alias(_, node) {
      found.push({
        code: 'alias-not-allowed',
        severity: 'error',
        at: at(node.range?.[0] ?? 0),
        message: `The alias "*${node.source}" repeats another part of the file; scenario files spell everything out.`,
        help: 'Write the repeated part here in full, and take the anchor (&…) away.',
      });
      const placeholder = new Scalar('');
      placeholder.range = node.range ?? null;
      return placeholder;
    },
    Map(_, map) {
      found.push(...duplicateKeys(map, at));
    },
    Pair(_, pair) {
      if (isNode(pair.key) && !isScalar(pair.key)) {
        found.push({
          code: 'bad-key',
          severity: 'error',
          at: at(pair.key.range?.[0] ?? 0),
          message: 'A key is a single word here; this is a list or a group of keys.',
          help: 'Check the brackets, colons and indentation on this line.',
        });
        return visit.REMOVE;
      }
      if (!isScalar(pair.key) || !PROTOTYPE_KEYS.has(String(pair.key.value))) return undefined;
      found.push({
        code: 'forbidden-key',
        severity: 'error',
        at: at(pair.key.range?.[0] ?? 0),
        message: `The key "${String(pair.key.value)}" means something to JavaScript and cannot be used.`,
        help: 'Choose another name.',
      });
      return visit.REMOVE;
    },
  });
  return found;
}

function makeLocate(doc: Document.Parsed, at: (offset: number) => Position): YamlFile['locate'] {
  const pairsOf = new Map<YAMLMap, Map<string, Pair>>();
  const pairAt = (map: YAMLMap, step: string | number) => {
    let pairs = pairsOf.get(map);
    if (!pairs) {
      pairs = new Map(
        map.items.flatMap((item) => (isScalar(item.key) ? [[String(item.key.value), item]] : [])),
      );
      pairsOf.set(map, pairs);
    }
    return pairs.get(String(step));
  };
  return (path, atKey = false) => {
    let node: unknown = doc.contents;
    let value = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    let name = value;
    for (const step of path) {
      const pair = isMap(node) ? pairAt(node, step) : undefined;
      const child = isSeq(node) ? node.items[Number(step)] : pair?.value;
      const key = pair && isNode(pair.key) ? pair.key.range?.[0] : undefined;
      const start = isNode(child) ? child.range?.[0] : undefined;
      if (key === undefined && start === undefined) return at(name);
      value = start ?? key ?? value;
      name = key ?? value;
      node = child;
    }
    return at(atKey ? name : value);
  };
}

/** One line out of place moves all lines after it out of line: of such errors the first is told. */
function withoutEchoes(errors: Document.Parsed['errors']): Document.Parsed['errors'] {
  const first = errors.find(({ code }) => code === 'BAD_INDENT');
  return errors.filter((error) => error.code !== 'BAD_INDENT' || error === first);
}

export function readYaml(file: string, bytes: Uint8Array): YamlFile {
  const decoded = decode(file, bytes);
  if ('diagnostic' in decoded) return failed(decoded.diagnostic);
  const text = decoded.text.replace(/^\uFEFF/, '');
  const lineCounter = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const refuse = (code: string, offset: number, message: string, help: string): YamlFile => {
    if (lineCounter.lineStarts.length === 0) seedLines(lineCounter, text);
    return failed({ code, severity: 'error', at: at(offset), message, help });
  };
  if (text.trim() === '') {
    return refuse('empty-file', 0, 'The file is empty.', 'Copy a shipped scenario and change it.');
  }
  let docs: Document.Parsed[];
  try {
    const tokens = [...new Parser(lineCounter.addNewLine).parse(text)];
    const over = overrun(tokens);
    if (over?.of === 'depth') {
      return refuse(
        'too-deep',
        over.offset,
        `The file is nested more than ${LIMITS.depth} levels deep; the format needs fewer than 12.`,
        'Check for brackets or dashes that were never closed.',
      );
    }
    if (over) {
      return refuse(
        'too-many-parts',
        over.offset,
        `The file has more than ${LIMITS.parts.toLocaleString('en')} keys and values; a large scenario has 10,000.`,
        'Check that this is the right file; split a very large scenario in two.',
      );
    }
    const composer = new Composer({ prettyErrors: false, uniqueKeys: false, merge: false });
    docs = [...composer.compose(tokens)] as Document.Parsed[];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'not-yaml',
      0,
      `The file cannot be read as YAML (${reason}).`,
      'Check brackets and indentation.',
    );
  }
  const doc = docs[0];
  if (!doc) return refuse('empty-file', 0, ...whyEmpty(text));
  const diagnostics: Diagnostic[] = withoutEchoes(doc.errors).map((error) => ({
    code: 'not-yaml',
    severity: 'error',
    at: at(error.pos[0]),
    message: `${error.message.split('\n')[0] ?? 'This is not YAML'}.`.replace(/\.\.$/, '.'),
    help: YAML_HELP[error.code] ?? 'Check indentation, quotes and brackets on this line and the one above.',
  }));
  const second = docs[1];
  if (second) {
    diagnostics.push({
      code: 'several-documents',
      severity: 'error',
      at: at(second.range[0]),
      message: 'The file holds a second document, after "---".',
      help: 'Put each scenario in a file of its own and take the "---" away.',
    });
  }
  diagnostics.push(...takeOutUnsafe(doc, at));
  const locate = makeLocate(doc, at);
  try {
    return { data: doc.toJS({ maxAliasCount: 0 }), diagnostics, locate };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'not-yaml',
      0,
      `The file cannot be read as YAML (${reason}).`,
      'Check brackets and indentation.',
    );
  }
}

function seedLines(counter: LineCounter, text: string): void {
  counter.addNewLine(0);
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) counter.addNewLine(i + 1);
}

/** A file that has letters, and no part of a document among them. */
function whyEmpty(text: string): [message: string, help: string] {
  return text.includes('\r') && !text.includes('\n')
    ? [
        'Its lines end as on very old Macs (CR), so that all of it is one comment.',
        'Save it with line ends of today (LF).',
      ]
    : [
        'There is nothing in the file but comments.',
        'Check that it is the right file, or copy a shipped scenario.',
      ];
}
