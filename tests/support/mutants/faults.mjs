import { PLAYING_FAULTS } from './playing-faults.mjs';

/**
 * Faults to seed into the engine, one at a time: exact texts of a source file and what to write instead. Each is a mistake
 * one could make there; the differential tests must notice every one.
 *
 * @typedef {object} Fault
 * @property {string} name what goes wrong
 * @property {string} file below src/
 * @property {readonly (readonly [text: string, instead: string])[]} changes each text stands in the file once
 */

const PATHS = 'analysis/graph/paths.ts';
const NODE_INDEX = 'analysis/graph/node-index.ts';
const timing = (/** @type {string} */ rule) => `core/scoring/timing/${rule}.ts`;

/** @type {readonly Fault[]} */
export const FAULTS = [
  ...PLAYING_FAULTS,
  {
    name: 'memories that differ in their first word alone are taken for one',
    file: 'analysis/graph/memories.ts',
    changes: [['let i = 0;\n      while (i < width', 'let i = width > 1 ? 1 : 0;\n      while (i < width']],
  },
  {
    name: 'memories are read from a table that has since grown',
    file: 'analysis/graph/memories.ts',
    changes: [
      [
        'const { width, words } = this;',
        'const { width } = this;\n    const words = ((this as unknown as { first: Ints }).first ??= this.words);',
      ],
    ],
  },
  {
    name: 'nodes are forgotten when their table grows',
    file: NODE_INDEX,
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
    name: 'the longest talk is off by one',
    file: PATHS,
    changes: [['let most = -1;', 'let most = 0;']],
  },
  {
    name: 'the shortest talk is off by one',
    file: PATHS,
    changes: [['distances.findLastIndex(', 'distances.findIndex(']],
  },
  {
    name: 'so many talks are counted in numbers that do not hold them',
    file: PATHS,
    changes: [['few <= Number.MAX_SAFE_INTEGER', 'few <= Number.MAX_VALUE']],
  },
  {
    name: 'beats stand in the order of the file, wherever they lead',
    file: 'analysis/graph/order-by-beat.ts',
    changes: [['ranked.flatMap(', 'ranked.toSorted((a, b) => a - b).flatMap(']],
  },
  {
    name: 'a node is met anew every time',
    file: NODE_INDEX,
    changes: [['table[each] = number;', 'table[each] = known;']],
  },
  {
    name: 'closed replies are among the edges',
    file: 'analysis/graph/rows.ts',
    changes: [['if (next < 0) continue;', 'if (next < -1) continue;']],
  },
  {
    name: 'what was reached by others stands for a closed reply',
    file: 'analysis/graph/reach.ts',
    changes: [['beats[place] = -1;', 'beats[place] ??= -1;']],
  },
  {
    name: 'half of borrowed memory still holds what it held',
    file: 'analysis/graph/ints.ts',
    changes: [['return uncleared(length).fill(0);', 'return uncleared(length).fill(0, 0, length >> 1);']],
  },
  {
    name: 'a table that grows holds what others left there',
    file: 'analysis/graph/ints.ts',
    changes: [['wide.fill(0, ints.length);', '']],
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
