import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the product's colours. Values are tokens, so that light and dark follow the page. */

const MONO = "ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

const field = {
  font: 'inherit',
  color: 'var(--ink)',
  background: 'var(--sheet)',
  border: '1px solid var(--edge)',
  borderRadius: 'var(--radius-2)',
  minBlockSize: '2.25rem',
  padding: '0 var(--space-2)',
  margin: '0',
} as const;

const ring = { outline: '3px solid var(--line)', outlineOffset: '1px' } as const;

const theme = EditorView.theme({
  '&': {
    blockSize: '100%',
    boxSizing: 'border-box',
    color: 'var(--ink)',
    background: 'var(--sheet)',
    fontSize: 'var(--text-xs)',
  },
  '&.cm-focused': { outline: '2px solid var(--line)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: MONO, lineHeight: '1.65', overflow: 'auto' },
  '.cm-content': { padding: 'var(--space-3) 0', caretColor: 'var(--line)' },
  '.cm-line': { padding: '0 var(--space-4) 0 var(--space-2)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--line)', borderInlineStartWidth: '2px' },
  '.cm-gutters': {
    background: 'var(--paper)',
    color: 'var(--ink-soft)',
    border: 'none',
    borderInlineEnd: '1px solid var(--rule)',
  },
  '.cm-activeLineGutter': { background: 'var(--line-wash)', color: 'var(--ink)' },
  '.cm-activeLine': { background: 'color-mix(in oklch, var(--line-wash) 45%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--line-wash)', outline: '1px solid var(--line)' },
  '&.cm-focused .cm-nonmatchingBracket': { background: 'var(--heat-wash)', outline: '1px solid var(--heat)' },
  // In front of the highlighted line, which is opaque enough to hide it.
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in oklch, var(--line) 26%, transparent) !important',
  },
  // The page's own selection turns words to the colour of paper.
  '.cm-content ::selection, .cm-content::selection': { color: 'currentColor' },
  '.cm-selectionMatch': { background: 'var(--well)' },
  '.cm-foldPlaceholder': {
    background: 'var(--well)',
    border: '1px solid var(--rule)',
    color: 'var(--ink-soft)',
    padding: '0 var(--space-2)',
  },
  '.cm-foldGutter span': { cursor: 'pointer', padding: '0 2px' },

  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--heat) 1.5px',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline dotted var(--caution) 2px',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-active': { background: 'var(--caution-wash)' },
  '.cm-gutter-lint': { inlineSize: '1.4em' },
  '.cm-lint-marker': { inlineSize: '0.75em', blockSize: '0.75em', margin: '0.45em auto 0' },
  '.cm-lint-marker-error': { content: 'none', background: 'var(--heat)', borderRadius: '50%' },
  '.cm-lint-marker-warning': { content: 'none', background: 'var(--caution)', borderRadius: '1px' },

  '.cm-tooltip': {
    color: 'var(--ink)',
    background: 'var(--sheet)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius-2)',
    boxShadow: 'var(--lift-2)',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--text-sm)',
    maxInlineSize: 'min(30rem, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: MONO,
    fontSize: 'var(--text-xs)',
    maxBlockSize: '16em',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px var(--space-2)', lineHeight: '1.4' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--line)',
    color: 'var(--on-line)',
  },
  '.cm-completionDetail': {
    fontFamily: 'var(--sans)',
    fontStyle: 'normal',
    marginInlineStart: 'var(--space-3)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': { padding: 'var(--space-2) var(--space-3)', maxInlineSize: '22rem' },
  '.cm-diagnostic': {
    padding: 'var(--space-2) var(--space-3)',
    borderInlineStart: '4px solid var(--rule)',
    margin: '0',
  },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--heat)' },
  '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--caution)' },
  '.cm-diagnosticSource': { display: 'none' },
  '.cm-finding-help': { display: 'block', color: 'var(--ink-soft)', marginBlockStart: '2px' },
  '.cm-hover-help': { padding: 'var(--space-2) var(--space-3)' },
  '.cm-hover-help strong': { fontFamily: MONO, fontSize: 'var(--text-xs)' },
  '.cm-hover-help p': { margin: '2px 0 0' },

  '.cm-panels': {
    background: 'var(--paper)',
    color: 'var(--ink)',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--text-sm)',
    borderColor: 'var(--rule)',
  },
  '.cm-panels.cm-panels-top': { borderBlockEnd: '1px solid var(--rule)' },
  '.cm-panels.cm-panels-bottom': { borderBlockStart: '1px solid var(--rule)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 'var(--space-2)',
    padding: 'var(--space-2) 3rem var(--space-2) var(--space-3)',
  },
  '.cm-panel.cm-search br': { flexBasis: '100%', content: '""', blockSize: '0' },
  '.cm-panel.cm-search .cm-textfield': { ...field, minInlineSize: '12rem', fontSize: 'inherit' },
  '.cm-panel.cm-search .cm-button, .cm-panel .cm-button': {
    ...field,
    backgroundImage: 'none',
    cursor: 'pointer',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-search .cm-button:hover': { background: 'var(--line-wash)' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-search input[type=checkbox]': {
    inlineSize: '1.1rem',
    blockSize: '1.1rem',
    margin: '0',
    accentColor: 'var(--line)',
  },
  '.cm-panel.cm-search [name=close], .cm-panel-lint [name=close]': {
    position: 'absolute',
    insetBlockStart: 'var(--space-2)',
    insetInlineEnd: 'var(--space-2)',
    inlineSize: '2rem',
    blockSize: '2rem',
    font: 'inherit',
    fontSize: '1.25rem',
    color: 'var(--ink)',
    background: 'transparent',
    border: 'none',
    cursor: 'pointer',
  },
  '.cm-panel :is(button, input):focus-visible': ring,
  '.cm-searchMatch': { background: 'var(--caution-wash)', outline: '1px solid var(--caution)' },
  '.cm-searchMatch-selected': { background: 'var(--line)', color: 'var(--on-line)' },
  '.cm-searchMatch-selected *': { color: 'var(--on-line)' },
});

const colours = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: 'var(--line-strong)', fontWeight: '600' },
  { tag: tags.propertyName, color: 'var(--line-strong)', fontWeight: '600' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: 'var(--caution)' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--ink-soft)' },
  { tag: [tags.meta, tags.typeName, tags.labelName], color: 'var(--heat)' },
]);

export const editorTheme = [theme, syntaxHighlighting(colours)];
