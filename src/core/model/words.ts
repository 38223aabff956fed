/**
 * The closed vocabularies of the product (DESIGN.md, "Words"). Pure data; knows nothing of files, machines or screens.
 */

export const SKILLS = ['calm', 'listen', 'empathize', 'options', 'escalate'] as const;
export type Skill = (typeof SKILLS)[number];

/** Where a beat stands in the talk, in order. */
export const PHASES = ['open', 'vent', 'discover', 'turn', 'resolve', 'close'] as const;
export type Phase = (typeof PHASES)[number];

export const CHANNELS = ['phone', 'chat', 'email', 'in-person', 'social'] as const;
export type Channel = (typeof CHANNELS)[number];

export const TEMPERAMENTS = ['angry', 'abusive', 'confused'] as const;
export type Temperament = (typeof TEMPERAMENTS)[number];

/** How a conversation closed. `safe-end` is a correct, policy-backed end to an abusive contact. */
export const GRADES = ['great', 'fair', 'unresolved', 'damaged', 'safe-end'] as const;
export type Grade = (typeof GRADES)[number];

/** Content ratings of the craft guide §4.4: cross; raised voice; personal insults; threats or harassment (reported). */
export const RATINGS = ['G', '1', '2', '3'] as const;
export type Rating = (typeof RATINGS)[number];

/** Moves other than speaking. They are events the shell sends, never timers in a machine. */
export const MOVES = ['silence', 'hold'] as const;
export type Move = (typeof MOVES)[number];

/** Which moves a channel has: one can let a pause stand wherever two people share time; only a phone has a hold button. */
export const CHANNEL_MOVES: Record<Channel, readonly Move[]> = {
  phone: ['silence', 'hold'],
  chat: ['silence'],
  email: [],
  'in-person': ['silence'],
  social: ['silence'],
};

/** What a face can show. Screens map these to pictures; persona states name them. */
export const EXPRESSIONS = [
  'warm',
  'calm',
  'wary',
  'annoyed',
  'angry',
  'furious',
  'contemptuous',
  'menacing',
  'lost',
  'puzzled',
  'anxious',
  'upset',
  'relieved',
  'gone',
] as const;
export type Expression = (typeof EXPRESSIONS)[number];

/** What makes handing over, warning or ending the right thing to do (marker X1). */
export const TRIGGERS = [
  'safety',
  'authority',
  'legal',
  'clinical',
  'fraud',
  'harassment',
  'second-request',
] as const;
export type Trigger = (typeof TRIGGERS)[number];
