import { Composer, Parser, type Document } from 'yaml';
import { buildTree } from './build-tree.ts';
import { LIMITS, overrun } from './limits.ts';
import type { SourceProblem } from './source.ts';
import type { Part } from './tree.ts';
import { YAML_HELP } from './yaml-help.ts';

/** A text, or a section of one, read as YAML. Never an exception; bounded in time and memory. */
export interface ReadPart {
  readonly root: Part | undefined;
  readonly problems: readonly SourceProblem[];
  /** The places of `root` are not to be trusted: the text is not YAML. Problems alone do not make it so. */
  readonly broken: boolean;
}

/** @param text without a byte-order mark */
export function readPart(text: string): ReadPart {
  const refuse = (code: string, from: number, message: string, help: string): ReadPart => ({
    root: undefined,
    problems: [{ code, from, to: from, message, help }],
    broken: true,
  });
  if (text.length > LIMITS.bytes) {
    return refuse(
      'file-too-large',
      0,
      `The text has more than ${LIMITS.bytes / 1_048_576} million characters.`,
      'Check that this is the right file; split a very large scenario in two.',
    );
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) return refuse('not-text', nul, 'The text holds zero bytes.', 'Take them out.');
  let docs: Document.Parsed[];
  try {
    const tokens = [...new Parser().parse(text)];
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
    const composer = new Composer({
      prettyErrors: false,
      uniqueKeys: false,
      merge: false,
      keepSourceTokens: true,
    });
    docs = [...composer.compose(tokens)] as Document.Parsed[];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The file cannot be read as YAML (${reason}).`;
    return refuse('not-yaml', 0, message, 'Check brackets and indentation.');
  }
  const [doc, second] = docs;
  if (!doc) return { root: undefined, problems: [], broken: false };
  const problems: SourceProblem[] = doc.errors.map((error) => ({
    code: 'not-yaml',
    from: error.pos[0],
    to: Math.max(error.pos[0], error.pos[1]),
    message: `${error.message.split('\n')[0] ?? 'This is not YAML'}.`.replace(/\.\.$/, '.'),
    help: YAML_HELP[error.code] ?? 'Check indentation, quotes and brackets on this line and the one above.',
  }));
  const broken = problems.length > 0 || second !== undefined;
  if (second) {
    problems.push({
      code: 'several-documents',
      from: second.range[0],
      to: second.range[0],
      message: 'The file holds a second document, after "---".',
      help: 'Put each scenario in a file of its own and take the "---" away.',
    });
  }
  const root = buildTree(text, doc, (problem) => problems.push(problem));
  return { root, problems, broken };
}
