import type { Phase } from '#core/model/words.ts';
import type { Draft, DraftBeat } from '#formats/scenario/draft/draft.ts';
import { addBeat } from '#formats/scenario/edit/add-beat.ts';
import { addEnding } from '#formats/scenario/edit/add-ending.ts';
import { addReply } from '#formats/scenario/edit/add-reply.ts';
import { duplicateBeat } from '#formats/scenario/edit/duplicate-beat.ts';
import { duplicateReply } from '#formats/scenario/edit/duplicate-reply.ts';
import { moveBeat } from '#formats/scenario/edit/move-beat.ts';
import { moveReply } from '#formats/scenario/edit/move-reply.ts';
import { removeBeat } from '#formats/scenario/edit/remove-beat.ts';
import { removeEnding } from '#formats/scenario/edit/remove-ending.ts';
import { removeReply } from '#formats/scenario/edit/remove-reply.ts';
import { renameBeat } from '#formats/scenario/edit/rename-beat.ts';
import { renameEnding } from '#formats/scenario/edit/rename-ending.ts';
import { renameReply } from '#formats/scenario/edit/rename-reply.ts';
import { freeName } from '#formats/scenario/edit/names.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { setTarget } from '#formats/scenario/edit/set-target.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { inTurn } from '#formats/yaml/together.ts';
import { letterOf } from './letter.ts';
import type { Row } from './row.ts';

/** The edits of the outline: what each is called when it is undone, what it does to the text, and where it leaves the author. */
export interface ScriptEdit {
  readonly label: string;
  readonly make: (source: Source) => Edited;
  readonly lands?: Row;
  readonly mergeKey?: string;
}

/** Beats and endings share their names: a reply leads to either. */
const namesIn = ({ beats, endings }: Draft): readonly string[] => [...beats, ...endings].map(({ id }) => id);

export function newBeat(draft: Draft, after: string | undefined, wanted = 'new-beat'): ScriptEdit {
  const id = freeName(wanted, namesIn(draft));
  const phase = draft.beats.find((beat) => beat.id === after)?.phase ?? ('open' satisfies Phase);
  return {
    label: `Add the beat “${id}”`,
    make: (source) => addBeat(source, { id, phase, ...(after !== undefined && { after }) }),
    lands: { kind: 'beat', beat: id },
  };
}

export function newReply({ id, replies }: DraftBeat, after: number | undefined): ScriptEdit {
  const index = after === undefined ? replies.length : after + 1;
  return {
    label: `Add a reply to “${id}”`,
    make: (source) => addReply(source, id, index),
    lands: { kind: 'reply', beat: id, index },
  };
}

export function newEnding(draft: Draft): ScriptEdit {
  const id = freeName('new-ending', namesIn(draft));
  return {
    label: `Add the ending “${id}”`,
    make: (source) => addEnding(source, { id }),
    lands: { kind: 'ending', ending: id },
  };
}

export function copyOf(row: Row, draft: Draft): ScriptEdit | undefined {
  if (row.kind === 'reply') {
    return {
      label: `Duplicate reply ${letterOf(row.index)} of “${row.beat}”`,
      make: (source) => duplicateReply(source, row.beat, row.index),
      lands: { ...row, index: row.index + 1 },
    };
  }
  if (!('beat' in row)) return undefined;
  const copy = freeName(`${row.beat}-copy`, namesIn(draft));
  return {
    label: `Duplicate the beat “${row.beat}”`,
    make: (source) => duplicateBeat(source, row.beat, copy),
    lands: { kind: 'beat', beat: copy },
  };
}

/** Puts a beat or a reply one place up (-1) or down (1) in the file; undefined at either end. */
export function moved(row: Row, by: 1 | -1, draft: Draft): ScriptEdit | undefined {
  if (!('beat' in row)) return undefined;
  const at = draft.beats.findIndex(({ id }) => id === row.beat);
  const beat = draft.beats[at];
  const word = by < 0 ? 'up' : 'down';
  if (!beat) return undefined;
  if (row.kind === 'reply') {
    const index = row.index + by;
    if (!beat.replies[index]) return undefined;
    return {
      label: `Move reply ${letterOf(row.index)} of “${beat.id}” ${word}`,
      make: (source) => moveReply(source, beat.id, row.index, { index }),
      lands: { ...row, index },
    };
  }
  if (!draft.beats[at + by]) return undefined;
  return {
    label: `Move the beat “${beat.id}” ${word}`,
    make: (source) => moveBeat(source, beat.id, at + by),
    lands: row,
  };
}

/** A beat dropped before another, or a reply dropped before another or onto a beat's name. */
export function dropped(row: Row, before: Row, draft: Draft): ScriptEdit | undefined {
  if (!('beat' in row) || !('beat' in before)) return undefined;
  if (row.kind === 'reply') {
    const to = before.kind === 'reply' ? before.index : 0;
    const index = row.beat === before.beat && row.index < to ? to - 1 : to;
    if (row.beat === before.beat && row.index === index) return undefined;
    return {
      label: `Move reply ${letterOf(row.index)} of “${row.beat}”`,
      make: (source) => moveReply(source, row.beat, row.index, { beat: before.beat, index }),
      lands: { kind: 'reply', beat: before.beat, index },
    };
  }
  const from = draft.beats.findIndex(({ id }) => id === row.beat);
  const to = draft.beats.findIndex(({ id }) => id === before.beat);
  const index = from < to ? to - 1 : to;
  if (from < 0 || to < 0 || from === index) return undefined;
  return {
    label: `Move the beat “${row.beat}”`,
    make: (source) => moveBeat(source, row.beat, index),
    lands: { kind: 'beat', beat: row.beat },
  };
}

export function renamed(row: Row, name: string): ScriptEdit | undefined {
  if (row.kind === 'reply') {
    return {
      label: `Call reply ${letterOf(row.index)} of “${row.beat}” “${name}”`,
      make: (source) => renameReply(source, row.beat, row.index, name),
      lands: row,
    };
  }
  if ('beat' in row) {
    return {
      label: `Call the beat “${row.beat}” “${name}”`,
      make: (source) => renameBeat(source, row.beat, name),
      lands: { kind: 'beat', beat: name },
    };
  }
  if (!('ending' in row)) return undefined;
  return {
    label: `Call the ending “${row.ending}” “${name}”`,
    make: (source) => renameEnding(source, row.ending, name),
    lands: { kind: 'ending', ending: name },
  };
}

/** Sets where a reply leads; `branch` says which of its ways where it has several. */
export function ledTo(beat: DraftBeat, index: number, branch: number, to: string): ScriptEdit {
  const ways = beat.replies[index]?.to.length ?? 0;
  return {
    label: `Lead reply ${letterOf(index)} of “${beat.id}” to “${to}”`,
    make: (source) =>
      ways > 1
        ? setField(source, ['beats', beat.id, 'replies', index, 'to', branch, 'to'], to)
        : setTarget(source, beat.id, index, to),
    lands: { kind: 'reply', beat: beat.id, index },
  };
}

/** Makes a new beat after this one and leads the reply there. */
export function ledToNew(
  draft: Draft,
  beat: DraftBeat,
  index: number,
  branch: number,
  wanted: string,
): ScriptEdit {
  const made = newBeat(draft, beat.id, wanted === '' ? undefined : wanted);
  const id = made.lands && 'beat' in made.lands ? made.lands.beat : wanted;
  return {
    ...ledTo(beat, index, branch, id),
    make: (source) => inTurn(source, [made.make, ledTo(beat, index, branch, id).make]),
  };
}

/** Takes a beat, a reply or an ending out; all that led to it leads to `redirect` from then on. */
export function removed(row: Row, redirect?: string): ScriptEdit | undefined {
  const options = redirect === undefined ? {} : { redirect };
  switch (row.kind) {
    case 'reply':
      return {
        label: `Delete reply ${letterOf(row.index)} of “${row.beat}”`,
        make: (source) => removeReply(source, row.beat, row.index),
        lands: row,
      };
    case 'ending':
    case 'epilogue':
      return {
        label: `Delete the ending “${row.ending}”`,
        make: (source) => removeEnding(source, row.ending, options),
      };
    case 'beat':
      return {
        label: `Delete the beat “${row.beat}”`,
        make: (source) => removeBeat(source, row.beat, options),
      };
    case 'part':
    case 'says':
    case 'thinks':
    case 'cue':
      return undefined;
  }
}
