import fc from 'fast-check';
import { addBeat } from '#formats/scenario/edit/add-beat.ts';
import { addEnding } from '#formats/scenario/edit/add-ending.ts';
import { addReply } from '#formats/scenario/edit/add-reply.ts';
import { duplicateBeat } from '#formats/scenario/edit/duplicate-beat.ts';
import { duplicateReply } from '#formats/scenario/edit/duplicate-reply.ts';
import { moveBeat } from '#formats/scenario/edit/move-beat.ts';
import { moveReply } from '#formats/scenario/edit/move-reply.ts';
import { freeName, placesOf, replyIdsOf } from '#formats/scenario/edit/names.ts';
import { removeBeat } from '#formats/scenario/edit/remove-beat.ts';
import { removeEnding } from '#formats/scenario/edit/remove-ending.ts';
import { removeReply } from '#formats/scenario/edit/remove-reply.ts';
import { renameBeat } from '#formats/scenario/edit/rename-beat.ts';
import { renameEnding } from '#formats/scenario/edit/rename-ending.ts';
import { renameReply } from '#formats/scenario/edit/rename-reply.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { setTarget } from '#formats/scenario/edit/set-target.ts';
import { readDraft } from '#formats/scenario/draft/read-draft.ts';
import type { Path } from '#core/check/raw.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';

/** Edits of every kind that leave a scenario complete, chosen by numbers. */

export interface Drawn {
  readonly kind: Kind;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
}

const KINDS = [
  'type',
  'clear',
  'add beat',
  'rename beat',
  'remove beat',
  'duplicate beat',
  'move beat',
  'add reply',
  'remove reply',
  'move reply',
  'move reply away',
  'duplicate reply',
  'rename reply',
  'target',
  'branches',
  'markers',
  'add ending',
  'rename ending',
  'remove ending',
] as const;
type Kind = (typeof KINDS)[number];

export const drawnEdit: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(),
  b: fc.nat(),
  c: fc.nat(),
  text: fc.oneof(
    fc.lorem({ maxCount: 60, mode: 'words' }),
    fc.constantFrom('“No.” Then: nothing', 'It\'s #1: "late"', 'two\nlines', '12', 'true', '- x', 'Hello '),
  ),
});

export interface ScenarioEdit {
  readonly edited: Edited;
  /** The parts that go, whose comments may go with them. */
  readonly gone: readonly Path[];
}

/** Undefined where this scenario has nothing that the edit could be made of. */
export function scenarioEdit(source: Source, { kind, a, b, c, text }: Drawn): ScenarioEdit | undefined {
  const draft = readDraft(source.data);
  const pick = <Item>(items: readonly Item[], by: number): Item | undefined =>
    items[by % Math.max(1, items.length)];
  const beat = pick(draft.beats, a);
  const other = pick(draft.beats, c);
  const ending = pick(draft.endings, a);
  if (!beat || !other || !ending) return undefined;
  const index = b % beat.replies.length;
  const reply: Path = ['beats', beat.id, 'replies', index];
  const places = placesOf(source);
  const name = freeName(`name-${c % 90}`, [...places, ...replyIdsOf(source, beat.id)]);
  const target = pick(places, c) ?? beat.id;
  const kept = (edited: Edited): ScenarioEdit => ({ edited, gone: [] });
  switch (kind) {
    case 'type': {
      const fields: Path[] = [
        ['title'],
        ['summary'],
        ['customer', 'about'],
        ['beats', beat.id, 'cue'],
        [...reply, 'says'],
        [...reply, 'habit'],
        [...reply, 'feedback', 'act'],
        ['endings', ending.id, 'epilogue'],
      ];
      return kept(setField(source, pick(fields, c) ?? ['title'], text));
    }
    case 'clear': {
      const field = pick([['beats', beat.id, 'cue'], [...reply, 'habit'], ['catalogue']] as Path[], c) ?? [];
      return { edited: setField(source, field, undefined), gone: [field] };
    }
    case 'add beat':
      return kept(addBeat(source, { id: name, ...(b % 3 > 0 && { after: beat.id }) }));
    case 'rename beat':
      return kept(renameBeat(source, beat.id, name));
    case 'remove beat': {
      if (other === beat || draft.beats.length < 4) return undefined;
      return { edited: removeBeat(source, beat.id, { redirect: other.id }), gone: [['beats', beat.id]] };
    }
    case 'duplicate beat':
      return kept(duplicateBeat(source, beat.id, name));
    case 'move beat':
      return kept(moveBeat(source, beat.id, c % draft.beats.length));
    case 'add reply':
      if (beat.replies.length > 5) return undefined;
      return kept(addReply(source, beat.id, c % (beat.replies.length + 1), { says: text }));
    case 'remove reply':
      if (beat.replies.length < 3) return undefined;
      return { edited: removeReply(source, beat.id, index), gone: [reply] };
    case 'move reply':
      return kept(moveReply(source, beat.id, index, { index: c % beat.replies.length }));
    case 'move reply away':
      if (other === beat || beat.replies.length < 3 || other.replies.length > 5) return undefined;
      return kept(
        moveReply(source, beat.id, index, { beat: other.id, index: c % (other.replies.length + 1) }),
      );
    case 'duplicate reply':
      if (beat.replies.length > 5) return undefined;
      return kept(duplicateReply(source, beat.id, index));
    case 'rename reply':
      return kept(renameReply(source, beat.id, index, name));
    case 'target':
      return { edited: setTarget(source, beat.id, index, target), gone: [[...reply, 'to']] };
    case 'branches': {
      const branches = [{ when: { mood: ['angry', 'furious'], trust: '0..' }, to: target }, { to: other.id }];
      return { edited: setTarget(source, beat.id, index, branches), gone: [[...reply, 'to']] };
    }
    case 'markers': {
      const markers = ['listen.paraphrase', 'calm.short-turn', 'options.concrete'].slice(0, 1 + (c % 3));
      return { edited: setField(source, [...reply, 'markers'], markers), gone: [[...reply, 'markers']] };
    }
    case 'add ending':
      return kept(addEnding(source, { id: name, ...(b % 2 > 0 && { after: ending.id }) }));
    case 'rename ending':
      return kept(renameEnding(source, ending.id, name));
    case 'remove ending': {
      const instead = draft.endings.find(({ id }) => id !== ending.id);
      if (!instead || draft.endings.length < 3) return undefined;
      return {
        edited: removeEnding(source, ending.id, { redirect: instead.id }),
        gone: [['endings', ending.id]],
      };
    }
  }
}
