import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { ClientMessage } from '#protocol/client-messages.ts';
import { Command, STEPLESS } from '#protocol/commands.ts';
import { LIMITS } from '#protocol/limits.ts';
import { REFUSALS } from '#protocol/refusals.ts';
import { CODE_ALPHABET } from '#protocol/room-code.ts';
import type { ControlEvent } from '#protocol/room-events.ts';
import { STAGES, type Stage } from '#protocol/views.ts';
import { roomMachine } from '#room/room-machine.ts';
import { tableUnder } from '../support/doc-tables.ts';

/** docs/classroom-protocol.md names what the schemas have. */

const doc = readFileSync(join(import.meta.dirname, '../../docs/classroom-protocol.md'), 'utf8');

const first = (heading: string) => tableUnder(doc, heading).map(([name]) => name);

const moment = { at: 0 };
const branch = { team: 0, decision: 0, letter: 'A', onward: [] };

/** What each command that the machine judges makes happen. */
const EVENTS = {
  brief: { type: 'briefed', ...moment },
  begin: { type: 'talk-begun', ...moment },
  'open-voting': { type: 'voting-opened', seconds: null, ...moment },
  pause: { type: 'paused', leftMs: null, ...moment },
  resume: { type: 'resumed', ...moment },
  close: { type: 'closed', by: 'facilitator', ...moment },
  reveal: { type: 'revealed', ...moment },
  explain: { type: 'explained', ...moment },
  discuss: { type: 'discussed', ...moment },
  hint: { type: 'hinted', ...moment },
  play: { type: 'played', choices: [], ...moment },
  split: { type: 'split', teams: 2, ...moment },
  'hand-mic': { type: 'mic-handed', voter: null, ...moment },
  veil: { type: 'veiled', on: true, ...moment },
  stop: { type: 'stopped', ...moment },
  'show-minority': { type: 'minority-shown', ...branch, ...moment },
  'move-minority': { type: 'minority-moved', shown: 1, ...moment },
  'leave-minority': { type: 'minority-left', ...moment },
  debrief: { type: 'debriefed', ...moment },
  end: { type: 'over', by: 'facilitator', forget: false, ...moment },
} satisfies Partial<Record<Command['type'], ControlEvent>>;

/** Every step but the last, at which nothing is taken any more. */
const STEPS = STAGES.filter((stage) => stage !== 'over');
const { context } = createActor(roomMachine).getSnapshot();

function at(step: Stage) {
  const isInTalk = step in (roomMachine.states['talk']?.states ?? {});
  return roomMachine.resolveState({ value: isInTalk ? { talk: step } : step, context });
}

test('the table of refusals has each of them, with its words', () => {
  expect(tableUnder(doc, 'Reason').map(([reason, say]) => [reason, say])).toEqual(Object.entries(REFUSALS));
});

test('the table of limits has each of them, with its value', () => {
  const limits = Object.entries(LIMITS).flatMap(([name, limit]) =>
    typeof limit === 'number'
      ? [[name, String(limit)]]
      : Object.entries(limit).map(([part, value]) => [`${name}.${part}`, String(value)]),
  );
  expect(tableUnder(doc, 'Limit').map(([name, value]) => [name, value])).toEqual(limits);
});

test('the tables of messages and commands have each of them', () => {
  expect(first('Message')).toEqual(typesOf(ClientMessage));
  expect(new Set(first('Command'))).toEqual(new Set(typesOf(Command)));
  for (const command of STEPLESS) expect(doc).toContain(`\`${command}\``);
});

test.each(Object.entries(EVENTS))('%s is taken where the table says so', (command, event) => {
  const [, cell = ''] = tableUnder(doc, 'Command').find(([name]) => name === command) ?? [];
  const told = cell === 'every step' ? STEPS : cell.split(', ');
  expect(STEPS.filter((step) => at(step).can(event))).toEqual(STEPS.filter((step) => told.includes(step)));
});

test('as many codes are promised as there are', () => {
  expect(CODE_ALPHABET).toHaveLength(22);
  expect(doc).toContain('113 million');
});

function typesOf(union: typeof ClientMessage | typeof Command): string[] {
  return union.def.options.map(({ shape }) => [...shape.type.def.values].join());
}
