/**
 * Every sound the app can make: the one list that the player, the recipes that render the files and the tests read.
 * Knows nothing of how sounds are played.
 */

/** What a sound is for; each kind has its own switch in the preferences and its own loudness. */
export type SoundKind = 'effect' | 'ambience' | 'music';

export interface Sound {
  /** Base name in `public/audio/`; each exists as `.webm` (Opus) and `.m4a` (AAC). */
  readonly file: string;
  readonly kind: SoundKind;
  readonly loop: boolean;
  /** What is heard: the whole effect, or one turn of the loop (the file is longer, see `LOOP_GUARD_SECONDS`). */
  readonly seconds: number;
  /** The visible equivalent, for whoever does not hear it. */
  readonly caption: string;
}

export const SOUNDS = {
  ring: { file: 'ring', kind: 'effect', loop: false, seconds: 4.4, caption: '[phone ringing]' },
  'pick-up': { file: 'pick-up', kind: 'effect', loop: false, seconds: 0.6, caption: '[handset lifted]' },
  'hang-up': { file: 'hang-up', kind: 'effect', loop: false, seconds: 0.7, caption: '[handset put down]' },
  typing: { file: 'typing', kind: 'effect', loop: false, seconds: 2.2, caption: '[typing]' },
  'message-in': { file: 'message-in', kind: 'effect', loop: false, seconds: 0.9, caption: '[new message]' },
  'message-out': {
    file: 'message-out',
    kind: 'effect',
    loop: false,
    seconds: 0.5,
    caption: '[message sent]',
  },
  'email-in': { file: 'email-in', kind: 'effect', loop: false, seconds: 1.6, caption: '[new email]' },
  'hold-music': {
    file: 'hold-music',
    kind: 'music',
    loop: true,
    seconds: 24,
    caption: '[hold music playing]',
  },
  'room-phone': {
    file: 'room-phone',
    kind: 'ambience',
    loop: true,
    seconds: 16,
    caption: '[murmur of a call centre]',
  },
  'room-chat': { file: 'room-chat', kind: 'ambience', loop: true, seconds: 14, caption: '[quiet office]' },
  'room-email': {
    file: 'room-email',
    kind: 'ambience',
    loop: true,
    seconds: 14,
    caption: '[quiet office, a clock ticking]',
  },
  'room-in-person': {
    file: 'room-in-person',
    kind: 'ambience',
    loop: true,
    seconds: 16,
    caption: '[hum of a shop]',
  },
  'room-social': {
    file: 'room-social',
    kind: 'ambience',
    loop: true,
    seconds: 14,
    caption: '[rain at the window]',
  },
} as const satisfies Record<string, Sound>;

export type SoundId = keyof typeof SOUNDS;

/** Sounds that go on until stopped. */
export type LoopId = { [Id in SoundId]: (typeof SOUNDS)[Id]['loop'] extends true ? Id : never }[SoundId];

/** Sounds that end by themselves. */
export type EffectId = Exclude<SoundId, LoopId>;

/**
 * Seconds by which a loop's file goes on past each end of the loop, with the same music. Opus and AAC add or cut some
 * milliseconds at the ends of a file, and each decoder does it differently; with a guard on both sides, any window of
 * the loop's length is seamless, however the file was shifted.
 */
export const LOOP_GUARD_SECONDS = 0.25;
