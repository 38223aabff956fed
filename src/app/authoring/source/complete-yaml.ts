import {
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { caretPlace, type CaretPlace } from './caret-place.ts';
import type { SchemaNode } from './schema-tree.ts';
import type { ScriptNames } from './script-names.ts';
import { suggestAt, type Suggestion } from './suggest-at.ts';

/** What completion knows: it changes while one types, so it is asked for each time. */
export interface CompletionKnowledge {
  readonly schema: () => Promise<SchemaNode | undefined>;
  readonly names: () => ScriptNames;
}

/** Required keys come first. */
const REQUIRED_FIRST = 10;
/** A step of indentation, as everywhere in the shipped files. */
const STEP = '  ';

function completion(suggestion: Suggestion, place: CaretPlace): Completion {
  const { kind, name, detail, info, required = false } = suggestion;
  return {
    label: name,
    type: kind === 'key' ? 'property' : 'enum',
    ...(detail !== undefined && { detail: kind === 'key' && required ? `${detail} · required` : detail }),
    ...(detail === undefined && kind === 'key' && required && { detail: 'required' }),
    ...(info !== undefined && { info }),
    ...(required && { boost: REQUIRED_FIRST }),
    apply: (view: EditorView, done: Completion, from: number, to: number) => {
      const insert = name + after(suggestion, place, view.state.sliceDoc(to, to + 1));
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        annotations: pickedCompletion.of(done),
        userEvent: 'input.complete',
      });
    },
  };
}

/** What follows a key: its value on this line, or a line below and a step in. */
function after({ kind, below = false }: Suggestion, { column, flow }: CaretPlace, next: string): string {
  if (kind !== 'key' || next === ':') return '';
  return below && !flow ? `:\n${' '.repeat(column)}${STEP}` : ': ';
}

/** Completes keys, words and names in a YAML file of the studio. */
export function completeYaml({ schema, names }: CompletionKnowledge): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const place = caretPlace(context.state.doc.toString(), context.pos);
    // What has a space in it is a sentence, and no name.
    if (!place || place.typed.includes(' ') || (place.typed === '' && !context.explicit)) return null;
    const known = await schema();
    if (!known || context.aborted) return null;
    const options = suggestAt(place, known, names()).map((suggestion) => completion(suggestion, place));
    return options.length === 0 ? null : { from: place.from, options, validFor: /^[\w.'-]*$/ };
  };
}
