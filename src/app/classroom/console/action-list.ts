/**
 * The facilitator's actions, in words and keys. Letters of replies (A to J) are left free, for they count hands while people
 * vote; two actions that are never open together may share a key.
 */

export interface ActionLook {
  readonly label: string;
  readonly key: string;
  readonly harm?: true;
}

const LOOKS = {
  brief: { label: 'Show the briefing', key: 'V' },
  begin: { label: 'Let the customer speak', key: 'V' },
  vote: { label: 'Open voting', key: 'V' },
  close: { label: 'Close voting', key: 'L' },
  pause: { label: 'Pause', key: 'P' },
  resume: { label: 'Go on voting', key: 'P' },
  reveal: { label: 'Reveal the votes', key: 'R' },
  explain: { label: 'Explain the replies', key: 'X' },
  discuss: { label: 'Discuss in pairs', key: 'T' },
  hint: { label: 'Give the hint', key: 'U' },
  revote: { label: 'Vote again', key: 'V' },
  follow: { label: 'Follow the majority', key: 'M' },
  choose: { label: 'Choose a reply', key: 'O' },
  mic: { label: 'Hand the mic', key: 'K' },
  split: { label: 'Split into teams', key: 'S' },
  veil: { label: 'Put the line aside', key: 'Z' },
  unveil: { label: 'Show the line again', key: 'Z' },
  stop: { label: 'Stop for content', key: 'Q', harm: true },
  minority: { label: 'Minority report', key: 'U' },
  'go-on': { label: 'Next exchange', key: 'V' },
  leave: { label: 'Leave the report', key: 'L' },
  debrief: { label: 'To the debrief', key: 'X' },
  end: { label: 'End the session', key: '0', harm: true },
} as const satisfies Record<string, ActionLook>;

export type ActionId = keyof typeof LOOKS;
export const LOOK: Readonly<Record<ActionId, ActionLook>> = LOOKS;

/** Actions that first ask something. */
export const QUESTIONS = ['choose', 'mic', 'split', 'stop', 'minority', 'end'] as const;

/** Keys of the console itself, whatever the step. */
export const SCREEN_KEYS = {
  notes: 'N',
  verdicts: 'Y',
  projector: 'W',
  help: '?',
} as const;
