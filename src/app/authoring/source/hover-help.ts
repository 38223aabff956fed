import { hoverTooltip } from '@codemirror/view';
import type { Path } from '#core/check/raw.ts';
import { isMarkerId, MARKERS } from '#core/rubric/markers.ts';
import { LENSES } from '#core/rubric/principles.ts';
import { schemasAt, takes, type SchemaNode } from './schema-tree.ts';
import { aboutMarker } from './suggest-at.ts';
import type { ScriptNames } from './script-names.ts';

export interface HoverKnowledge {
  readonly schema: () => Promise<SchemaNode | undefined>;
  readonly names: () => ScriptNames;
  readonly pathAt: (place: number) => Path;
}

/** Letters of a name in these files. */
const WORD = /[\w.-]/;

/** What the key or the name under the pointer is. */
export const hoverHelp = ({ schema, names, pathAt }: HoverKnowledge) =>
  hoverTooltip(async (view, place) => {
    const { from: start, text } = view.state.doc.lineAt(place);
    let [from, to] = [place - start, place - start];
    while (from > 0 && WORD.test(text[from - 1] ?? '')) from--;
    while (to < text.length && WORD.test(text[to] ?? '')) to++;
    const word = text.slice(from, to);
    if (word === '') return null;
    const known = await schema();
    const about = aboutWord(word, pathAt(start + from), text[to] === ':', known, names());
    if (!about) return null;
    return { pos: start + from, end: start + to, above: true, create: () => ({ dom: shown(word, about) }) };
  });

export function aboutWord(
  word: string,
  path: Path,
  isKey: boolean,
  schema: SchemaNode | undefined,
  names: ScriptNames,
): readonly string[] | undefined {
  if (isKey) {
    const nodes = schema ? schemasAt(schema, path.at(-1) === word ? path : [...path, word]) : [];
    const said = nodes.flatMap(({ description }) => description ?? []).slice(0, 1);
    const range = nodes.flatMap((node) => takes(node) ?? []).slice(0, 1);
    const all = [...said, ...range.map((words) => `Takes ${words}.`)];
    return all.length === 0 ? undefined : all;
  }
  if (isMarkerId(word)) return [`It ${MARKERS[word].label}.`, aboutMarker(word)];
  const key = path.findLast((step) => typeof step === 'string');
  if (key === 'principle') {
    const principle = LENSES.flatMap(({ principles }) => principles).find(({ id }) => id === word);
    return principle && [principle.title, principle.asks];
  }
  if (key !== 'to' && key !== 'start' && path[0] !== 'exits') return undefined;
  const line = names.beats.get(word);
  if (line !== undefined) return [line === '' ? 'A beat in which nothing is said yet.' : `“${line}”`];
  const ending = names.endings.get(word);
  return ending === undefined ? undefined : [`Ending: ${ending}`];
}

function shown(word: string, about: readonly string[]): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'cm-hover-help';
  const name = document.createElement('strong');
  name.textContent = word;
  dom.append(name);
  for (const text of about) {
    const line = document.createElement('p');
    line.textContent = text;
    dom.append(line);
  }
  return dom;
}
