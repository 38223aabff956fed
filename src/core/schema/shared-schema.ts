import { z } from 'zod';

/** Parts that both file formats use. Limits keep a hostile file from costing more than a large honest one. */

export const LIMITS = {
  /** Characters of one text. The longest honest text, an email with its quote, is under 2,000. */
  text: 6000,
  /** Beats of one scenario; 25 is the craft guide's most, a generated scenario may have 1,000. */
  beats: 2000,
  replies: 6,
  /** Letters of a name. */
  names: 64,
  /** Counters, flags or signals of one file; each counter and flag multiplies the situations there are. */
  declared: 40,
  /** Regions of a persona, and states of a region. */
  states: 24,
  /** Findings of the linter that one file may allow. */
  allowances: 200,
} as const;

/** Names that would collide with JavaScript's own object members. */
const RESERVED = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

export const id = z
  .string()
  .max(LIMITS.names, { error: `a name of at most ${LIMITS.names} characters` })
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    error: 'a name in kebab-case: small letters, digits and single hyphens, starting with a letter',
  })
  .refine((name) => !RESERVED.has(name), { error: 'another name: this one means something to JavaScript' });

export const text = z
  .string()
  .max(LIMITS.text, { error: `a text of at most ${LIMITS.text} characters` })
  .refine((value) => value.trim() !== '', { error: 'a text that is not empty' });

export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'a language tag, such as en or en-GB' })
  .describe('BCP 47 tag, e.g. en or en-GB.');

/** A region's states, a counter's range, or a flag: what each key means follows from its name. */
export const condition = z
  .record(z.string(), z.union([z.boolean(), z.int(), z.string(), z.array(z.string()).min(1)]))
  .describe(
    'All parts must hold. Region: a state or a list of states. Counter: a number or a range ("1..", "..0", "1..2"). Flag: true or false.',
  );

export const add = z
  .record(z.string(), z.int().min(-99).max(99))
  .describe('Counters to change, by how much; held within their bounds.');

export const set = z
  .record(z.string(), z.union([z.boolean(), z.int().min(-99).max(99)]))
  .describe('Flags and counters to set.');

const counter = z
  .strictObject({
    min: z.int().min(-9).max(9).default(0),
    max: z.int().min(0).max(9),
    start: z.int().min(-9).max(9).default(0),
  })
  .refine(({ min, max, start }) => min <= start && start <= max, {
    error: '`min`, `start` and `max` in ascending order (`min` and `start` are 0 where they are not written)',
  });

/** At most so many keys. */
export const keysUpTo = (most: number) =>
  [(group: object) => Object.keys(group).length <= most, { error: `at most ${most} names` }] as const;

export const counters = z
  .record(id, counter)
  .refine(...keysUpTo(LIMITS.declared))
  .describe('Bounded counters of your own, between -9 and 9.');
export const flags = z
  .record(id, z.boolean())
  .refine(...keysUpTo(LIMITS.declared))
  .describe('Flags of your own, with their value at the start.');
