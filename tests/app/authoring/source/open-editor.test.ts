import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { forEachDiagnostic } from '@codemirror/lint';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEditor, type EditorStatus } from '#app/authoring/source/open-editor.ts';
import { knowNames } from '#app/authoring/source/know-names.ts';
import { addReply } from '#formats/scenario/edit/add-reply.ts';
import { renameBeat } from '#formats/scenario/edit/rename-beat.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { openStudio, shippedText } from '../studio-in-a-test.tsx';

/** The editor over the real store; layout and keys are tried in a browser. */

async function open(text: string) {
  const studio = await openStudio({ [SCENARIO_FILE]: text });
  const host = document.createElement('div');
  document.body.append(host);
  const { names, close } = knowNames(studio.store, studio.prover);
  let status: EditorStatus | undefined;
  const editor = openEditor({
    parent: host.attachShadow({ mode: 'open' }),
    store: studio.store,
    prover: studio.prover,
    file: SCENARIO_FILE,
    names,
    onStatus: (next) => (status = next),
    onFile: () => undefined,
  });
  onTestFinished(() => {
    editor.close();
    close();
    host.remove();
  });
  const type = (at: number, insert: string, to = at) =>
    editor.view.dispatch({ changes: { from: at, to, insert }, userEvent: 'input.type' });
  const shown = () => editor.view.state.doc.toString();
  return { studio, editor, type, shown, status: () => status };
}

const shipped = await shippedText('gift-at-the-wrong-door');

describe('the source editor', () => {
  it('makes what is typed an edit of the document, a burst of it one step', async () => {
    const { studio, type, shown } = await open(shipped);
    const at = shipped.indexOf('title: A gift') + 'title: '.length;
    for (const [i, letter] of 'Not '.split('').entries()) type(at + i, letter);
    expect(studio.text()).toContain('title: Not A gift');
    expect(shown()).toBe(studio.text());
    expect(studio.store.getState().past).toHaveLength(1);
    studio.store.undo();
    expect(studio.text()).toBe(shipped);
    expect(shown()).toBe(shipped);
    studio.store.redo();
    expect(shown()).toBe(studio.text());
  });

  it('shows edits from elsewhere where they are, and leaves the caret where it was', async () => {
    const { studio, editor, shown } = await open(shipped);
    const caret = shipped.indexOf('markers: [empathize.generic');
    editor.view.dispatch({ selection: { anchor: caret } });
    const around = () => shown().slice(editor.view.state.selection.main.head).slice(0, 30);
    const before = around();
    studio.edit('Rename', (source) => renameBeat(source, 'told-twice', 'told-again'));
    studio.edit('Title', (source) => setField(source, ['title'], 'A longer title than there was before'));
    studio.edit('Add', (source) => addReply(source, 'opening', 0));
    expect(shown()).toBe(studio.text());
    expect(around()).toBe(before);
    studio.store.undo();
    studio.store.undo();
    studio.store.undo();
    expect(shown()).toBe(shipped);
    expect(around()).toBe(before);
  });

  it('keeps the line breaks of a file from Windows', async () => {
    const windows = shipped.replaceAll('\n', '\r\n');
    const { studio, editor, type, shown } = await open(windows);
    expect(shown()).toBe(shipped);
    const at = shown().indexOf('channel: phone');
    type(at, '# a note\n');
    expect(studio.text()).toBe(windows.replace('channel: phone', '# a note\r\nchannel: phone'));
    studio.edit('Title', (source) => setField(source, ['title'], 'Another'));
    expect(shown()).toBe(studio.text().replaceAll('\r\n', '\n'));
    expect(editor.view.state.doc.lines).toBe(shipped.split('\n').length + 1);
    studio.store.undo();
    studio.store.undo();
    expect(studio.text()).toBe(windows);
    expect(shown()).toBe(shipped);
  });

  it('tells a broken line at once, at its place, and takes that back when it is mended', async () => {
    const { studio, editor, type, status } = await open(shipped);
    const at = shipped.indexOf('elicits: [listen]') + 'elicits: [listen'.length;
    type(at, '', at + 1);
    const found: { from: number; message: string }[] = [];
    forEachDiagnostic(editor.view.state, ({ message }, from) => found.push({ from, message }));
    expect(found.length).toBeGreaterThan(0);
    const line = (place: number) => studio.text().slice(0, place).split('\n').length;
    expect(Math.abs(line(found[0]?.from ?? 0) - line(at))).toBeLessThanOrEqual(1);
    expect(status()?.errors).toBe(found.length);
    type(at, ']');
    expect(status()?.errors).toBe(0);
    expect(studio.text()).toBe(shipped);
  });

  it('turns to what another view selects', async () => {
    const { studio, editor, shown } = await open(shipped);
    studio.store.select({ kind: 'reply', beat: 'opening', index: 1 });
    const here = () => shown().slice(editor.view.state.selection.main.head).slice(0, 40);
    expect(here()).toMatch(/^(- )?id: hear/);
    studio.store.select({ kind: 'ending', ending: 'dial-tone' });
    expect(here()).toMatch(/^dial-tone:/);
  });

  it('holds a text that was half replaced, letter by letter', async () => {
    const { studio, type, shown } = await open('title: x\n');
    for (const change of ['"', "'", '{', '[', ': ', '\n  - ', '|', '&a', '*a', '#', '\t', '\u0000', '\r'])
      type(Math.min(3, shown().length), change);
    expect(shown()).toBe(studio.text().replaceAll('\r\n', '\n'));
    while (studio.store.getState().past.length > 0) studio.store.undo();
    expect(studio.text()).toBe('title: x\n');
    expect(shown()).toBe('title: x\n');
  });
});
