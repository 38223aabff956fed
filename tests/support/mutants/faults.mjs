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
const RUN = 'analysis/graph/run-programs.ts';
const RUN_IN_WORD = 'analysis/graph/run-in-word.ts';
const PATHS = 'analysis/graph/paths.ts';
const timing = (/** @type {string} */ rule) => `core/scoring/timing/${rule}.ts`;

const TALK_APPLIES =
  'if (this.choice > 0) changed = applyAt(code, code[talk + this.choice * 2] as number, next);';

const TALK_APPLIES_IN_WORD = 'if (talks > 0) next = appliedTo(code, code[talk + talks * 2] as number, next);';

/** @typedef {readonly [text: string, instead: string]} Change what both runners of programs have a line of */

/** @type {Change} */
const LAST_BRANCH_LOST = [
  'for (let n = 1; n <= count; n++) {',
  'for (let n = 1; n <= Math.max(1, count - 1); n++) {',
];
/** @type {Change} */
const BRANCHES_REVERSED = ['for (let n = 1; n <= count; n++) {', 'for (let n = count; n >= 1; n--) {'];
/** @type {Change} */
const TOP_OPEN = ['sum < 0 ? 0 : sum > top ? top : sum', 'sum < 0 ? 0 : sum & mask'];
/** @type {Change} */
const BOTTOM_OPEN = ['sum < 0 ? 0 : sum > top ? top : sum', 'sum > top ? top : sum & mask'];
/** @type {Change} */
const LOW_LEFT_OUT = ['if (value < low ||', 'if (value <= low ||'];

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
    name: 'guards read what the event has already changed, in one word',
    file: STEPPER,
    changes: [
      [
        'const choice = firstThatHoldsIn(code, place, now);',
        'const choice = firstThatHoldsIn(code, place, next);',
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
    name: 'the other regions apply before the conversation, in one word',
    file: STEPPER,
    changes: [
      [TALK_APPLIES_IN_WORD, ''],
      ['return next === now ? memory :', `${TALK_APPLIES_IN_WORD} return next === now ? memory :`],
    ],
  },
  {
    name: 'the other regions apply in reverse order',
    file: STEPPER,
    changes: [
      [
        'for (let i = 0; i < regions.length; i++) {\n      const { word,',
        'for (let i = regions.length - 1; i >= 0; i--) {\n      const { word,',
      ],
    ],
  },
  {
    name: 'the other regions apply in reverse order, in one word',
    file: STEPPER,
    changes: [
      [
        'for (let i = 0; i < regions.length; i++) {\n      const { shift,',
        'for (let i = regions.length - 1; i >= 0; i--) {\n      const { shift,',
      ],
    ],
  },
  {
    name: 'which choice was taken is not noted beside the memory',
    file: STEPPER,
    changes: [['<< CHOICE_BITS) | this.choice;', '<< CHOICE_BITS) | Math.min(1, this.choice);']],
  },
  ...[
    { file: RUN, where: '' },
    { file: RUN_IN_WORD, where: ', in one word' },
  ].flatMap(({ file, where }) => [
    {
      name: `the last of several branches is lost${where}`,
      file,
      changes: [LAST_BRANCH_LOST],
    },
    {
      name: `branches are tried in reverse order${where}`,
      file,
      changes: [BRANCHES_REVERSED],
    },
    {
      name: `counters are not held at their top${where}`,
      file,
      changes: [TOP_OPEN],
    },
    {
      name: `counters are not held at their bottom${where}`,
      file,
      changes: [BOTTOM_OPEN],
    },
    {
      name: `the lower bound of a range is not in it${where}`,
      file,
      changes: [LOW_LEFT_OUT],
    },
  ]),
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
    name: 'every reply is open',
    file: STEPPER,
    changes: [['if (when === NOTHING) {', 'if (when >= NOTHING) {']],
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
        'count += BigInt(room[digit] ?? 0) << place;',
        'count += BigInt(room[digit] ?? 0) << place;\n    if (sweeps === 0) count += 1n;',
      ],
    ],
  },
  {
    name: 'what is carried over in counting is lost',
    file: PATHS,
    changes: [['room[at + DIGITS] = over;', 'room[at + DIGITS] = 0;']],
  },
  {
    name: 'the longest talk is off by one where beats are come back to',
    file: 'analysis/graph/order.ts',
    changes: [['longest: loopOf ? null : layers - 1,', 'longest: loopOf ? null : layers,']],
  },
  {
    name: 'the longest talk is off by one',
    file: 'analysis/graph/order-by-beat.ts',
    changes: [['let longest = 0;', 'let longest = 1;']],
  },
  {
    name: 'beats stand in the order of the file, wherever they lead',
    file: 'analysis/graph/order-by-beat.ts',
    changes: [['for (const each of ranked) {', 'for (const each of ranked.toSorted((a, b) => a - b)) {']],
  },
  {
    name: 'nodes sorted by beat are looked for where they were',
    file: 'analysis/graph/node-index.ts',
    changes: [['else if (tables) (tables[beat] as Ints)[memory] = number + 1;', '']],
  },
  {
    name: 'edges lead to where nodes were before they were sorted',
    file: 'analysis/graph/rows.ts',
    changes: [['if (next >= 0) to[e] = numbers[next] as number;', 'if (next > numbers.length) to[e] = -1;']],
  },
  {
    name: 'what was reached by others stands for a closed reply',
    file: 'analysis/graph/reach.ts',
    changes: [['reached[place] = -1;', 'reached[place] ??= -1;']],
  },
  {
    name: 'borrowed memory still holds what it held',
    file: 'analysis/graph/ints.ts',
    changes: [['return ints.fill(0);', 'return ints;']],
  },
  {
    name: 'an edge leads to the place that has the number of its node',
    file: 'analysis/graph/in-places.ts',
    changes: [['placeOf[to[e] as number] as number;', 'to[e] as number;']],
  },
  {
    name: 'as many open replies are taken for the same ones',
    file: 'analysis/judging/judge-graph.ts',
    changes: [['open[i] === move[begin + i]', 'move[begin + i] !== undefined']],
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
