import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useState } from 'react';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { addReply } from '#formats/scenario/edit/add-reply.ts';
import { mentionsOf } from '#formats/scenario/edit/names.ts';
import { removeBeat } from '#formats/scenario/edit/remove-beat.ts';
import { removeEnding } from '#formats/scenario/edit/remove-ending.ts';
import { removeReply } from '#formats/scenario/edit/remove-reply.ts';
import { renameBeat } from '#formats/scenario/edit/rename-beat.ts';
import { renameEnding } from '#formats/scenario/edit/rename-ending.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import type { Selection } from '#app/authoring/document/selection.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import { letterOf, type MapNode } from '#app/authoring/map/graph/map-graph.ts';
import { leadTo, newBeatAfter, type FromReply, type WayIn } from './map-edits.ts';

/** What is being asked before something is done. */
export type Asking =
  | { readonly what: 'new-beat'; readonly after: string; readonly way: WayIn; readonly wish: string }
  | { readonly what: 'rename'; readonly kind: 'beat' | 'ending'; readonly id: string }
  | { readonly what: 'lead-to'; readonly from: FromReply }
  | { readonly what: 'redirect'; readonly kind: 'beat' | 'ending'; readonly id: string; readonly who: number }
  | { readonly what: 'keys' };

/** A picked node with its picked reply and branch, if any. */
export interface Picked {
  readonly node: MapNode | undefined;
  readonly reply: number | null;
  readonly branch: number | null;
}

export interface Commands {
  readonly asking: Asking | null;
  readonly ask: (asking: Asking | null) => void;
  /** Why the last edit was not made; empty where it was. */
  readonly problem: string;
  readonly forget: () => void;
  readonly newBeat: (picked: Picked) => void;
  readonly addReply: (picked: Picked) => void;
  readonly leadTo: (picked: Picked) => void;
  readonly rename: (picked: Picked) => void;
  readonly remove: (picked: Picked) => void;
  /** Draws a reply’s way to a beat or an ending. */
  readonly connect: (from: FromReply, to: string) => void;
  readonly makeBeat: (after: string, id: string, way: WayIn) => boolean;
  readonly giveName: (kind: 'beat' | 'ending', id: string, name: string) => boolean;
  readonly redirect: (kind: 'beat' | 'ending', id: string, to: string) => void;
}

/** What can be done to the scenario from the map. Each is one step to undo. */
export function useCommands(draft: Draft, onDone: (message: string) => void): Commands {
  const store = useStudioStore();
  const [asking, ask] = useState<Asking | null>(null);
  const [problem, setProblem] = useState('');

  function apply(label: string, make: (source: Source) => Edited, select?: Selection): boolean {
    const source = store.getState().files[SCENARIO_FILE];
    const edited: Edited = source ? make(source) : { ok: false, problem: 'There is no scenario to change.' };
    setProblem(edited.ok ? '' : edited.problem);
    if (!edited.ok) return false;
    store.edit({
      label,
      changes: [{ file: SCENARIO_FILE, steps: edited.steps }],
      ...(select && { select }),
    });
    onDone(`${label}. Undo with Control Z.`);
    return true;
  }

  const removeNode = (kind: 'beat' | 'ending', id: string, next: Selection, redirect?: string) =>
    apply(
      `Delete the ${kind} “${id}”`,
      (source) =>
        (kind === 'beat' ? removeBeat : removeEnding)(source, id, redirect === undefined ? {} : { redirect }),
      next,
    );

  return {
    asking,
    ask,
    problem,
    forget: () => setProblem(''),
    newBeat: ({ node, reply }) => {
      const last = draft.beats.at(-1)?.id ?? '';
      if (node?.kind === 'missing') {
        ask({ what: 'new-beat', after: last, way: { by: 'none' }, wish: node.name });
        return;
      }
      const after = node?.kind === 'beat' ? node.beat.id : last;
      const way: WayIn =
        node?.kind !== 'beat'
          ? { by: 'none' }
          : reply === null
            ? { by: 'new' }
            : { by: 'reply', index: reply };
      ask({ what: 'new-beat', after, way, wish: 'new-beat' });
    },
    addReply: ({ node }) => {
      if (node?.kind !== 'beat') return;
      const { id, replies } = node.beat;
      apply(`Add a reply to “${id}”`, (source) => addReply(source, id, replies.length), {
        kind: 'reply',
        beat: id,
        index: replies.length,
      });
    },
    leadTo: ({ node, reply, branch }) => {
      if (node?.kind !== 'beat' || node.beat.replies.length === 0) return;
      ask({ what: 'lead-to', from: { beat: node.beat.id, reply: reply ?? 0, branch } });
    },
    rename: ({ node }) => {
      if (node?.kind === 'beat') ask({ what: 'rename', kind: 'beat', id: node.beat.id });
      if (node?.kind === 'ending') ask({ what: 'rename', kind: 'ending', id: node.ending.id });
    },
    remove: ({ node, reply }) => {
      if (node?.kind === 'beat' && reply !== null) {
        const { id } = node.beat;
        apply(`Delete reply ${letterOf(reply)} of “${id}”`, (source) => removeReply(source, id, reply), {
          kind: 'beat',
          beat: id,
        });
        return;
      }
      if (node?.kind !== 'beat' && node?.kind !== 'ending') return;
      const id = node.kind === 'beat' ? node.beat.id : node.ending.id;
      const source = store.getState().files[SCENARIO_FILE];
      const who = source
        ? mentionsOf(source, id).filter(({ within }) => node.kind === 'ending' || within !== id).length
        : 0;
      if (who > 0) ask({ what: 'redirect', kind: node.kind, id, who });
      else removeNode(node.kind, id, startOf(draft));
    },
    connect: (from, to) =>
      void apply(
        `Let reply ${letterOf(from.reply)} of “${from.beat}” lead to “${to}”`,
        (source) => leadTo(source, from, to),
        { kind: 'reply', beat: from.beat, index: from.reply },
      ),
    makeBeat: (after, id, way) =>
      apply(`Add the beat “${id}”`, (source) => newBeatAfter(source, after, id, way), {
        kind: 'beat',
        beat: id,
      }),
    giveName: (kind, id, name) =>
      apply(
        `Rename the ${kind} “${id}” to “${name}”`,
        (source) => (kind === 'beat' ? renameBeat : renameEnding)(source, id, name),
        kind === 'beat' ? { kind, beat: name } : { kind, ending: name },
      ),
    redirect: (kind, id, to) => {
      const isEnding = draft.endings.some((ending) => ending.id === to);
      removeNode(kind, id, isEnding ? { kind: 'ending', ending: to } : { kind: 'beat', beat: to }, to);
    },
  };
}

/** What to have before one when what one had is gone. */
function startOf({ start }: Draft): Selection {
  return start === '' ? { kind: 'part', part: 'about' } : { kind: 'beat', beat: start };
}
