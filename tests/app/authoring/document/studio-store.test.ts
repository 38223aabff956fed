import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createStudioStore, textsOf } from '#app/authoring/document/studio-store.ts';
import { draftOf } from '#app/authoring/document/use-studio.ts';
import { renameBeat } from '#formats/scenario/edit/rename-beat.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Path } from '#core/check/raw.ts';

const text = readFileSync('scenarios/gift-at-the-wrong-door/scenario.yaml', 'utf8');

function studio() {
  const clock = { now: 0 };
  const store = createStudioStore({ [SCENARIO_FILE]: text }, () => clock.now);
  const source = () => {
    const file = store.getState().files[SCENARIO_FILE];
    if (!file) throw new Error('the scenario is gone');
    return file;
  };
  const edit = (label: string, edited: Edited, mergeKey?: string) => {
    if (!edited.ok) throw new Error(edited.problem);
    store.edit({
      label,
      changes: [{ file: SCENARIO_FILE, steps: edited.steps }],
      ...(mergeKey && { mergeKey }),
    });
  };
  const type = (path: Path, words: string) => {
    for (let i = 1; i <= words.length; i++) {
      clock.now += 100;
      edit('Type', setField(source(), path, words.slice(0, i)), path.join('/'));
    }
  };
  return { store, clock, source, edit, type };
}

describe('the document under work', () => {
  it('takes a burst of typing back in one step, to the byte', () => {
    const { store, clock, source, type } = studio();
    const path = ['beats', draftOf(store.getState()).start, 'replies', 0, 'says'];
    const words =
      'I hear that it did not come, and that it is for Friday. Let me look where it is now, and I will '.repeat(
        2,
      );
    type(path, words);
    expect(draftOf(store.getState()).beats[0]?.replies[0]?.says).toBe(words);
    expect(store.getState().past).toHaveLength(1);
    clock.now += 5000;
    type(['title'], 'Another');
    expect(store.getState().past).toHaveLength(2);
    store.undo();
    store.undo();
    expect(source().text).toBe(text);
    store.redo();
    expect(draftOf(store.getState()).beats[0]?.replies[0]?.says).toBe(words);
    // What was redone is whole: typing on is a step of its own.
    type(path, 'x');
    expect(store.getState().past).toHaveLength(2);
    expect(store.getState().future).toEqual([]);
  });

  it('lets files come and go, and brings them back', () => {
    const { store } = studio();
    store.edit({ label: 'Begin a persona', changes: [{ file: 'own.persona.yaml', text: 'id: own\n' }] });
    expect(store.getState().files['own.persona.yaml']?.data).toEqual({ id: 'own' });
    store.edit({ label: 'Drop it', changes: [{ file: 'own.persona.yaml', text: null }] });
    expect(Object.keys(store.getState().files)).toEqual([SCENARIO_FILE]);
    store.undo();
    expect(store.getState().files['own.persona.yaml']?.text).toBe('id: own\n');
    store.undo();
    expect(textsOf(store.getState().files)).toEqual({ [SCENARIO_FILE]: text });
    store.redo();
    expect(Object.keys(store.getState().files)).toEqual([SCENARIO_FILE, 'own.persona.yaml']);
  });

  it('goes back to what was before the author, too', () => {
    const { store, source } = studio();
    const beat = { kind: 'beat', beat: draftOf(store.getState()).start } as const;
    store.select(beat);
    const renamed = renameBeat(source(), beat.beat, 'hello');
    if (!renamed.ok) throw new Error(renamed.problem);
    store.edit({
      label: 'Rename',
      changes: [{ file: SCENARIO_FILE, steps: renamed.steps }],
      select: { kind: 'beat', beat: 'hello' },
    });
    expect(draftOf(store.getState()).start).toBe('hello');
    store.undo();
    expect(store.getState().selection).toEqual(beat);
    store.redo();
    expect(store.getState().selection).toEqual({ kind: 'beat', beat: 'hello' });
  });

  it('counts no step where nothing changes', () => {
    const { store, source, edit } = studio();
    edit('Nothing', setField(source(), ['title'], draftOf(store.getState()).title));
    expect(store.getState()).toMatchObject({ revision: 0, past: [] });
  });

  it('keeps every part as it was that an edit does not concern', () => {
    const { store, type } = studio();
    const before = draftOf(store.getState());
    type(['beats', before.beats[3]?.id ?? '', 'cue'], 'A hint.');
    const after = draftOf(store.getState());
    expect(after.beats.map((beat, i) => beat === before.beats[i])).toEqual(
      before.beats.map((_, i) => i !== 3),
    );
    expect(after.beats[3]?.replies).toBe(before.beats[3]?.replies);
    expect(after.endings).toBe(before.endings);
  });
});
