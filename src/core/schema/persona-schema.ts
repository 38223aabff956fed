import { z } from 'zod';
import { MARKER_IDS } from '#core/rubric/markers.ts';
import { EXPRESSIONS, TEMPERAMENTS } from '#core/model/words.ts';
import { add, condition, counters, flags, id, keysUpTo, LIMITS, set, text } from './shared-schema.ts';

/** The shape of a `*.persona.yaml` file: how a customer's mood moves. Flat parallel regions, as in XState. */

const transition = z
  .strictObject({
    when: condition.optional(),
    to: id.optional().describe('The state to go to, in this region. Absent: stay.'),
    add: add.optional(),
    set: set.optional(),
  })
  .describe('Taken when its condition holds and none before it did.');

const on = z
  .record(z.string(), z.array(transition).min(1).max(12))
  .describe('Marker, signal or `turn` → transitions in order of priority.');

const state = z.strictObject({
  level: z.int().min(0).max(9).describe('How bad it is, 0 best: the height of the mood line.'),
  label: text.describe('What a screen calls this state.'),
  expression: z.enum(EXPRESSIONS),
  on: on.optional(),
});

const region = z.strictObject({
  label: text,
  initial: id,
  meter: z.boolean().default(true).describe('Whether screens give it a meter.'),
  states: z.record(id, state).refine(...keysUpTo(LIMITS.states)),
  on: on.optional().describe('Transitions that every state of the region has, after its own.'),
});

export const personaFileSchema = z
  .strictObject({
    format: z.literal(1),
    id,
    temperament: z.enum(TEMPERAMENTS),
    extends: id
      .optional()
      .describe('Another persona file to build on; its transitions come after the ones here.'),
    summary: text,
    signals: z
      .record(id, z.array(z.string()).min(1).max(MARKER_IDS.length))
      .refine(...keysUpTo(LIMITS.declared))
      .default({})
      .describe('Names for groups of markers, to be used in `on`. A scenario may add to them.'),
    counters: counters.default({}),
    flags: flags.default({}),
    regions: z.record(id, region).refine(...keysUpTo(LIMITS.states)),
    mood: id
      .optional()
      .describe('The region whose level the mood line draws and whose expression the face shows.'),
    masks: z
      .strictObject({ region: id, while: condition })
      .optional()
      .describe('A region that cannot be read from outside while the condition holds.'),
    exits: z
      .record(id, condition)
      .refine(...keysUpTo(LIMITS.declared))
      .default({})
      .describe('Named ways in which the customer ends it; the scenario gives each an ending.'),
  })
  .describe('Hold the Line persona, format 1');

export type PersonaFile = z.output<typeof personaFileSchema>;
