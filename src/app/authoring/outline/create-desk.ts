import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type StudioStore } from '#app/authoring/document/studio-store.ts';
import { draftOf } from '#app/authoring/document/use-studio.ts';
import { mentionsOf } from '#formats/scenario/edit/names.ts';
import type { Action, Desk } from './desk.ts';
import { shownRow, type OutlineState } from './outline-state.ts';
import { beatOf, keyOf, rowOf, selectionOf, type Row } from './row.ts';
import {
  copyOf,
  dropped,
  ledTo,
  ledToNew,
  moved,
  newBeat,
  newEnding,
  newReply,
  removed,
  renamed,
  type ScriptEdit,
} from './script-edits.ts';
import { newAside, newWording, removedWords, wordsAt, written } from './word-edits.ts';
import { isUnwritten } from './unwritten.ts';
import { rowsOfBeat } from './rows-of-beat.ts';

export interface OpenedDesk {
  readonly view: StoreApi<OutlineState>;
  readonly desk: Desk;
}

/** The hands of the outline over one document. Knows nothing of React or the page. */
export function createDesk(studio: StudioStore): OpenedDesk {
  const view = createStore<OutlineState>(() => ({
    active: keyOf(studio.getState().selection),
    writing: null,
    dialog: null,
    said: { message: '', turn: 0, problem: false },
    trail: [],
    focus: null,
  }));
  const draft = () => draftOf(studio.getState());
  const source = () => studio.getState().files[SCENARIO_FILE];
  const beatCalled = (id: string) => draft().beats.find((beat) => beat.id === id);
  const here = (): Row => rowOf(shownRow(view.getState().active, studio.getState().selection, draft()));

  const say = (message: string, problem = false) =>
    view.setState(({ said }) => ({ said: { message, problem, turn: said.turn + 1 } }));

  /** Makes an edit; false (and said why) where it cannot be made. */
  function make(edit: ScriptEdit | undefined, impossible = 'That is not possible here.'): boolean {
    const before = source();
    if (!edit || !before) {
      say(impossible, true);
      return false;
    }
    const edited = edit.make(before);
    if (!edited.ok) {
      say(edited.problem, true);
      return false;
    }
    studio.edit({
      label: edit.label,
      changes: [{ file: SCENARIO_FILE, steps: edited.steps }],
      ...(edit.mergeKey !== undefined && { mergeKey: edit.mergeKey }),
      ...(edit.lands && { select: selectionOf(edit.lands) }),
    });
    if (edit.lands) view.setState({ active: keyOf(edit.lands) });
    return true;
  }

  const focus = (row: Row) => {
    studio.select(selectionOf(row));
    view.setState({ active: keyOf(row), focus: keyOf(row), writing: null });
  };
  const open: Desk['open'] = (row, caret) => {
    studio.select(selectionOf(row));
    view.setState({ active: keyOf(row), writing: { key: keyOf(row), caret }, dialog: null, focus: null });
  };
  /** Begins to write; what is not written yet is there to be typed over. */
  const begin = (row: Row) => open(row, isUnwritten(wordsAt(row, source()?.data)) ? 'all' : 'end');
  /** Makes an edit and begins to write what it added. */
  const makeAndOpen = (edit: ScriptEdit | undefined) => {
    if (make(edit) && edit?.lands) begin(edit.lands);
  };
  const makeAndFocus = (edit: ScriptEdit | undefined, impossible?: string) => {
    if (!make(edit, impossible)) return;
    if (edit) say(`${edit.label}: done.`);
    focus(here());
  };

  function addReply(row: Row): void {
    const beat = beatCalled(beatOf(row) ?? '');
    if (beat) makeAndOpen(newReply(beat, row.kind === 'reply' ? row.index : undefined));
    else say('Go to a beat first: replies belong to one.', true);
  }

  function addBeat(row: Row): void {
    const edit = newBeat(draft(), beatOf(row) ?? draft().beats.at(-1)?.id);
    const added = edit.lands && beatOf(edit.lands);
    if (make(edit) && added !== undefined) {
      begin({ kind: 'says', beat: added, line: 0, variant: 0 });
    }
  }

  function remove(row: Row): void {
    const beat = beatCalled(beatOf(row) ?? '');
    if (beat && (row.kind === 'says' || row.kind === 'thinks' || row.kind === 'cue')) {
      makeAndFocus(
        removedWords(row, beat),
        'This is all the customer says here. Delete the whole beat from its name.',
      );
      return;
    }
    const name = row.kind === 'beat' ? row.beat : 'ending' in row ? row.ending : undefined;
    const before = source();
    const led =
      before !== undefined &&
      name !== undefined &&
      mentionsOf(before, name).some(({ within }) => within !== name || row.kind !== 'beat');
    if (led) view.setState({ dialog: { kind: 'delete', row } });
    else removeNow(row);
  }

  function removeNow(row: Row, to?: string): void {
    const { beats } = draft();
    const at = beats.findIndex(({ id }) => id === beatOf(row));
    const gone = removed(row, to);
    const next = beats[at + 1] ?? beats[at - 1];
    const after: Row | undefined =
      row.kind === 'beat' && next ? { kind: 'beat', beat: next.id } : gone?.lands;
    if (!make(gone && { ...gone, ...(after && { lands: after }) })) return;
    say(`${gone?.label ?? ''}: done. Ctrl+Z brings it back.`);
    focus(here());
  }

  function lead(row: Row): void {
    const beat = row.kind === 'reply' ? beatCalled(row.beat) : undefined;
    if (!beat || row.kind !== 'reply') return say('Go to a reply first: replies lead on.', true);
    const ways = beat.replies[row.index]?.to.length ?? 0;
    // The last way is the one that always holds.
    const branch = Math.max(0, ways - 1);
    return view.setState({ dialog: { kind: 'lead', beat: beat.id, index: row.index, branch } });
  }

  function rowCalled(name: string): Row | undefined {
    if (beatCalled(name)) return { kind: 'beat', beat: name };
    return draft().endings.some(({ id }) => id === name) ? { kind: 'ending', ending: name } : undefined;
  }

  function follow(row: Row): void {
    const to = row.kind === 'reply' ? beatCalled(row.beat)?.replies[row.index]?.to.at(-1)?.to : undefined;
    const target = to === undefined ? undefined : rowCalled(to);
    if (target) jump(target);
    else say(to === undefined ? 'Only replies lead on.' : `There is no beat or ending “${to}” yet.`, true);
  }

  const jump: Desk['jump'] = (to) => {
    const from = keyOf(here());
    view.setState(({ trail }) => ({ trail: [...trail, from], dialog: null }));
    focus(to);
  };

  function back(): void {
    const last = view.getState().trail.at(-1);
    if (last === undefined) return say('There is nowhere to go back to.', true);
    view.setState(({ trail }) => ({ trail: trail.slice(0, -1) }));
    return focus(rowOf(last));
  }

  function aside(row: Row, kind: 'thinks' | 'cue'): void {
    const beat = beatCalled(beatOf(row) ?? '');
    if (!beat) return say('Go to a beat first.', true);
    const there = kind === 'cue' ? beat.cue !== undefined : beat.thinks.length > 0;
    const edit = newAside(beat.id, kind);
    if (!there) return makeAndOpen(edit);
    return edit.lands && begin(edit.lands);
  }

  function write(row: Row): void {
    if (row.kind === 'part') return;
    begin(row.kind === 'beat' ? { kind: 'says', beat: row.beat, line: 0, variant: 0 } : row);
  }

  /** Goes on writing with the text below; after the last reply, with a new one. */
  function writeNext(row: Row): void {
    const beat = beatCalled(beatOf(row) ?? '');
    if (row.kind === 'ending') return begin({ kind: 'epilogue', ending: row.ending });
    if (!beat) return focus(row);
    const rows = rowsOfBeat(beat);
    const next = rows[rows.findIndex((each) => keyOf(each) === keyOf(row)) + 1];
    return next ? begin(next) : addReply(row);
  }

  const act = (action: Action, row: Row = here()): void => {
    const beat = beatCalled(beatOf(row) ?? '');
    switch (action) {
      case 'write':
        return write(row);
      case 'add-beat':
        return addBeat(row);
      case 'add-reply':
        return addReply(row);
      case 'add-thought':
        return aside(row, 'thinks');
      case 'add-cue':
        return aside(row, 'cue');
      case 'add-wording':
        return makeAndOpen(beat && newWording(beat, row.kind === 'says' ? row.line : 0));
      case 'add-ending':
        return makeAndOpen(newEnding(draft()));
      case 'duplicate':
        return makeAndFocus(copyOf(row, draft()));
      case 'delete':
        return remove(row);
      case 'earlier':
      case 'later':
        return makeAndFocus(
          moved(row, action === 'earlier' ? -1 : 1, draft()),
          'It is at the end of its place already.',
        );
      case 'rename':
        return row.kind === 'part' ? undefined : view.setState({ dialog: { kind: 'rename', row } });
      case 'lead':
        return lead(row);
      case 'follow':
        return follow(row);
      case 'back':
        return back();
      case 'go-to':
      case 'keys':
        return view.setState({ dialog: { kind: action } });
    }
  };

  const desk: Desk = {
    act,
    open,
    write: (row, text) => {
      make(written(row, text));
      return wordsAt(row, source()?.data);
    },
    leave: (row, then) => {
      if (view.getState().writing?.key !== keyOf(row)) return;
      view.setState({ writing: null });
      const empty =
        (row.kind === 'cue' || row.kind === 'thinks') && wordsAt(row, source()?.data).trim() === '';
      const beat = empty ? beatCalled(row.beat) : undefined;
      if (beat) make(removedWords(row, beat));
      if (then === 'next') writeNext(row);
      else if (then === 'stay') focus(here());
    },
    jump,
    close: () => {
      view.setState({ dialog: null });
      focus(here());
    },
    rename: (row, name) => {
      view.setState({ dialog: null });
      makeAndFocus(renamed(row, name));
    },
    lead: (beat, index, branch) => view.setState({ dialog: { kind: 'lead', beat, index, branch } }),
    leadTo: ({ beat, index, branch }, to) => {
      view.setState({ dialog: null });
      const from = beatCalled(beat);
      if (!from) return;
      makeAndFocus(
        'name' in to ? ledTo(from, index, branch, to.name) : ledToNew(draft(), from, index, branch, to.made),
      );
    },
    remove: (row, to) => {
      view.setState({ dialog: null });
      removeNow(row, to);
    },
    drop: (row, before) => {
      const edit = dropped(row, before, draft());
      if (edit) makeAndFocus(edit);
    },
    went: (row) => {
      if (view.getState().active !== keyOf(row)) view.setState({ active: keyOf(row) });
      studio.select(selectionOf(row));
    },
    hush: () => view.setState(({ said }) => ({ said: { ...said, message: '', problem: false } })),
    focused: () => view.setState({ focus: null }),
  };
  return { view, desk };
}
