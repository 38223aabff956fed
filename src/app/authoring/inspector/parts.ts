import type { Path } from '#core/check/raw.ts';
import type { ScenarioPart, Selection } from '#app/authoring/document/selection.ts';

/** Where the parts that can be selected stand in the file, and which of their keys have fields in a form. */

export const PART_NAMES: Record<ScenarioPart, string> = {
  about: 'About this scenario',
  customer: 'The customer',
  briefing: 'The briefing',
  facilitator: 'For the facilitator',
  rules: 'Rules of this talk',
};

/** The path whose findings belong to what is selected. */
export function pathOf(selection: Selection): Path {
  switch (selection.kind) {
    case 'beat':
      return ['beats', selection.beat];
    case 'reply':
      return ['beats', selection.beat, 'replies', selection.index];
    case 'ending':
      return ['endings', selection.ending];
    case 'part':
      return selection.part === 'about' || selection.part === 'rules' ? [] : [selection.part];
  }
}

/** Keys of the part that say for themselves what is found at them. */
export function keysOf(selection: Selection): readonly string[] {
  switch (selection.kind) {
    case 'beat':
      return ['phase', 'says', 'thinks', 'cue', 'elicits', 'trigger', 'hard-stop', 'replies'];
    case 'reply':
      return [
        'id',
        'move',
        'says',
        'markers',
        'items',
        'offers',
        'when',
        'to',
        'add',
        'set',
        'habit',
        'feedback',
      ];
    case 'ending':
      return ['grade', 'title', 'epilogue', 'csat', 'nps', 'minutes', 'follow-up'];
    case 'part':
      return PART_KEYS[selection.part];
  }
}

/** What is at the top of the file and in no form is said by `about`. */
const EVERYWHERE_ELSE = [
  'customer',
  'briefing',
  'facilitator',
  'beats',
  'endings',
  'counters',
  'flags',
  'exits',
  'broken-promise',
  'policy-warnings',
  'allow',
];

const ABOUT = [
  'title',
  'summary',
  'aim',
  'label',
  'rating',
  'channel',
  'language',
  'minutes',
  'start',
  'key',
  'id',
  'catalogue',
];

const PART_KEYS: Record<ScenarioPart, readonly string[]> = {
  about: [...ABOUT, ...EVERYWHERE_ELSE],
  customer: ['name', 'pronouns', 'about', 'portrait', 'persona', 'start', 'signals'],
  briefing: ['you', 'situation', 'authority', 'limits', 'policy', 'screen'],
  facilitator: ['aim', 'questions', 'dispute', 'care'],
  rules: [...ABOUT, ...EVERYWHERE_ELSE, 'format'],
};
