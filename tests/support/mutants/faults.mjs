/**
 * Faults to seed into the engine, one at a time: exact texts of a source file and what to write instead. Each is a mistake
 * one could make there; the differential tests must notice every one.
 *
 * @typedef {object} Fault
 * @property {string} name what goes wrong
 * @property {string} file below src/
 * @property {readonly (readonly [text: string, instead: string])[]} changes each text stands in the file once
 */

const STEPPER = 'analysis/graph/stepper.ts';
const PROGRAMS = 'analysis/graph/programs.ts';
const PATHS = 'analysis/graph/paths.ts';
const timing = (/** @type {string} */ rule) => `core/scoring/timing/${rule}.ts`;

const TALK_APPLIES =
  'if (this.choice > 0) changed = applyAt(code, code[reaction.talk + this.choice * 2] as number, next);';

/** @type {readonly Fault[]} */
export const FAULTS = [
  {
    name: 'guards read what the event has already changed',
    file: STEPPER,
    changes: [
      [
        'const choice = firstThatHolds(code, place, now);',
        'const choice = firstThatHolds(code, place, next);',
      ],
    ],
  },
  {
    name: 'the other regions apply before the conversation',
    file: STEPPER,
    changes: [
      [TALK_APPLIES, ''],
      [
        'return changed ? memories.numberOf(next) : memory;',
        `${TALK_APPLIES.replace('changed = ', 'changed = changed || ')} return memories.numberOf(next);`,
      ],
    ],
  },
  {
    name: 'the other regions apply in reverse order',
    file: STEPPER,
    changes: [
      ['for (let i = 0; i < regions.length; i++) {', 'for (let i = regions.length - 1; i >= 0; i--) {'],
    ],
  },
  {
    name: 'the last of several branches is lost',
    file: PROGRAMS,
    changes: [['for (let n = 1; n <= count; n++) {', 'for (let n = 1; n <= Math.max(1, count - 1); n++) {']],
  },
  {
    name: 'branches are tried in reverse order',
    file: PROGRAMS,
    changes: [['for (let n = 1; n <= count; n++) {', 'for (let n = count; n >= 1; n--) {']],
  },
  {
    name: 'counters are not held at their top',
    file: PROGRAMS,
    changes: [['sum < 0 ? 0 : sum > top ? top : sum', 'sum < 0 ? 0 : sum & mask']],
  },
  {
    name: 'counters are not held at their bottom',
    file: PROGRAMS,
    changes: [['sum < 0 ? 0 : sum > top ? top : sum', 'sum > top ? top : sum & mask']],
  },
  {
    name: 'a value set is not held within the bounds',
    file: PROGRAMS,
    changes: [['const held = Math.min(top, Math.max(0, value));', 'const held = Math.max(0, value) & mask;']],
  },
  {
    name: 'sets apply after additions',
    file: PROGRAMS,
    changes: [['return field && by !== 0 ?', 'return field && by !== 0 && !(name in set) ?']],
  },
  {
    name: 'clearing a flag is lost',
    file: PROGRAMS,
    changes: [
      [
        'const field = this.layout.flags[name];\n      if (field) write(field, Number(value));',
        'const field = this.layout.flags[name];\n      if (field && value) write(field, Number(value));',
      ],
    ],
  },
  {
    name: "a region's target is lost",
    file: PROGRAMS,
    changes: [['if (to && target) write(', 'if (to && target && to.state === "") write(']],
  },
  {
    name: 'the lower bound of a range is not in it',
    file: PROGRAMS,
    changes: [['if (value < low ||', 'if (value <= low ||']],
  },
  {
    name: 'every reply is open',
    file: STEPPER,
    changes: [['return move.when === NOTHING ||', 'return move.when >= NOTHING ||']],
  },
  {
    name: 'memories that differ in their first word alone are taken for one',
    file: 'analysis/graph/memories.ts',
    changes: [['let i = 0;\n      while (i < width', 'let i = width > 1 ? 1 : 0;\n      while (i < width']],
  },
  {
    name: 'memories are read from a table that has since grown',
    file: STEPPER,
    changes: [
      [
        'const { all } = memories;\n    const base',
        'const all = ((this as unknown as { first: Ints }).first ??= memories.all);\n    const base',
      ],
    ],
  },
  {
    name: 'nodes are forgotten when their table grows',
    file: 'analysis/graph/node-index.ts',
    changes: [
      [
        'const wider = widened(table, memory);',
        'const wider = new Int32Array(widened(table, memory).length);',
      ],
    ],
  },
  {
    name: 'the number of talks is off by one',
    file: PATHS,
    changes: [
      [
        'count += BigInt(digits[digit] ?? 0) << place;',
        'count += BigInt(digits[digit] ?? 0) << place;\n    if (sweeps === 0) count += 1n;',
      ],
    ],
  },
  {
    name: 'what is carried over in counting is lost',
    file: PATHS,
    changes: [['carry[node] = over;', 'carry[node] = 0;']],
  },
  {
    name: 'the longest talk is off by one',
    file: 'analysis/graph/order.ts',
    changes: [['longest: layers - 1 }', 'longest: layers }']],
  },
  {
    name: 'the novice mostly takes the second best',
    file: 'analysis/values/policies.ts',
    changes: [
      ['second === Infinity ? 1 : 1 - error)', 'second === Infinity ? 1 : error)'],
      ['begin, end, second, error)', 'begin, end, second, 1 - error)'],
    ],
  },
  {
    name: 'best and worst are swapped where a talk ends',
    file: 'analysis/values/induction.ts',
    changes: [['return { best, worst };', 'return { best: worst, worst: best };']],
  },
  {
    name: 'what only the lines of the customer ask about is left out',
    file: 'analysis/game.ts',
    changes: [['of [...says, ...thinks, ...replies]) look(when);', 'of replies) look(when);']],
  },
  {
    name: 'judging overlooks whether something was done (T2)',
    file: timing('t02-one-apology'),
    changes: [[", flags: ['acted'] }]", ' }]']],
  },
  {
    name: 'judging overlooks whether the mood rose (T3)',
    file: timing('t03-warm-in-the-middle'),
    changes: [['reads: [{ counters: { rose: 1 } }]', 'reads: []']],
  },
  {
    name: 'judging overlooks whether anything was tried (T6)',
    file: timing('t06-escalate-in-time'),
    changes: [["flags: ['trigger', 'hard-stop', 'tried']", "flags: ['trigger', 'hard-stop']"]],
  },
  {
    name: 'judging overlooks how often was warned (T7)',
    file: timing('t07-warn-abuse-only'),
    changes: [['counters: { warnings: LEDGER_COUNTERS.warnings.max }, ', '']],
  },
  {
    name: 'judging overlooks what was not said back (T10)',
    file: timing('t10-one-thing-at-a-time'),
    changes: [["reads: [{ only: 'confused', flags: ['unchecked'] }]", 'reads: []']],
  },
];
