import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';

/** Lines that are too long for the window go on below where their text begins, so that indentation can still be seen. */

/** Deeper than this the rest of a line would have no room. */
const MOST_COLUMNS = 24;

/** Columns up to where a line's text begins, the dash of an entry included. */
const LEAD = /^ *(?:- +)*/;

const byColumns = new Map<number, Decoration>();

function hanging(columns: number): Decoration {
  let found = byColumns.get(columns);
  if (!found) {
    const style = `text-indent: -${columns}ch; padding-inline-start: calc(${columns}ch + var(--space-2))`;
    found = Decoration.line({ attributes: { style } });
    byColumns.set(columns, found);
  }
  return found;
}

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const columns = Math.min(MOST_COLUMNS, LEAD.exec(line.text)?.[0].length ?? 0);
      if (columns > 0) builder.add(line.from, line.from, hanging(columns));
      at = line.to + 1;
    }
  }
  return builder.finish();
}

export const hangingLines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = decorate(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
