/** Faults in how a move is played: what conditions and effects are made into, and what an event does to a memory. */

const STEPPER = 'analysis/graph/stepper.ts';
const REACTION = 'analysis/graph/reaction-in-words.ts';
const REACTION_IN_WORD = 'analysis/graph/reaction-in-word.ts';
const PROGRAMS = 'analysis/graph/programs.ts';
const RUN = 'analysis/graph/run-programs.ts';
const RUN_IN_WORD = 'analysis/graph/run-in-word.ts';
const BITS = 'analysis/graph/bits-used.ts';

const TALK_APPLIES = 'if (this.choice > 0) this.apply(code[talk + this.choice * 2] as number);';

const REGIONS_APPLIED = 'if (choice > 0) this.apply(code[place + choice * 2] as number);\n    }';

const TALK_APPLIES_IN_WORD = 'if (talks > 0) next = this.applied(code[talk + talks * 2] as number, next);';

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

/** @type {readonly import('./faults.mjs').Fault[]} */
export const PLAYING_FAULTS = [
  {
    name: 'guards read what the event has already changed',
    file: REACTION,
    changes: [
      [
        'const choice = firstThatHolds(code, place, now);',
        'const choice = firstThatHolds(code, place, next);',
      ],
    ],
  },
  {
    name: 'guards read what the event has already changed, in one word',
    file: REACTION_IN_WORD,
    changes: [
      [
        'const choice = firstThatHoldsIn(code, place, now);',
        'const choice = firstThatHoldsIn(code, place, next);',
      ],
    ],
  },
  {
    name: 'the other regions apply before the conversation',
    file: REACTION,
    changes: [
      [TALK_APPLIES, ''],
      [REGIONS_APPLIED, `${REGIONS_APPLIED}\n    ${TALK_APPLIES}`],
    ],
  },
  {
    name: 'the other regions apply before the conversation, in one word',
    file: REACTION_IN_WORD,
    changes: [
      [TALK_APPLIES_IN_WORD, ''],
      ['return next;', `${TALK_APPLIES_IN_WORD}\n    return next;`],
    ],
  },
  {
    name: 'the other regions apply in reverse order',
    file: REACTION,
    changes: [
      [
        'for (let i = 0; i < regions.length; i++) {\n      const { word,',
        'for (let i = regions.length - 1; i >= 0; i--) {\n      const { word,',
      ],
    ],
  },
  {
    name: 'the other regions apply in reverse order, in one word',
    file: REACTION_IN_WORD,
    changes: [
      [
        'for (let i = 0; i < regions.length; i++) {\n      const { shift,',
        'for (let i = regions.length - 1; i >= 0; i--) {\n      const { shift,',
      ],
    ],
  },
  {
    name: 'which choice was taken is not noted',
    file: REACTION,
    changes: [['notes[at + 1] = this.choice;', 'notes[at + 1] = Math.min(1, this.choice);']],
  },
  {
    name: 'which choice was taken is not noted, in one word',
    file: REACTION_IN_WORD,
    changes: [['notes[at + 3] = this.choice;', 'notes[at + 3] = Math.min(1, this.choice);']],
  },
  {
    name: 'what is noted of one memory is taken for what has the same place',
    file: REACTION,
    changes: [['if (!same) this.note(', 'if (notes[at] === 0) this.note(']],
  },
  {
    name: 'what is noted of one memory is taken for what has the same place, in one word',
    file: REACTION_IN_WORD,
    changes: [['if (notes[at] !== asked + 1)', 'if (notes[at] === 0)']],
  },
  {
    name: 'what a reaction leaves alone is set to what it was at first',
    file: REACTION,
    changes: [
      ['notes[note] = ~(written[w] as number);', 'notes[note] = 0;'],
      ['(next[w] as number) & (written[w] as number);', 'next[w] as number;'],
    ],
  },
  {
    name: 'what a reaction leaves alone is set to what it was at first, in one word',
    file: REACTION_IN_WORD,
    changes: [
      ['notes[at + 1] = ~written;', 'notes[at + 1] = 0;'],
      ['after & written;', 'after;'],
    ],
  },
  {
    name: 'it is overlooked that counting on writes',
    file: BITS,
    changes: [['readByEffect(code, place, bits);', '']],
  },
  {
    name: 'it is overlooked that setting writes',
    file: BITS,
    changes: [['|= ~(code[i + 1] as number);', '|= 0;']],
  },
  {
    name: 'it is overlooked what is counted on from',
    file: BITS,
    changes: [['readByEffect(code, code[i + 2] as number, bits);', '']],
  },
  {
    name: 'it is overlooked what a region is in',
    file: BITS,
    changes: [['(bits[word] as number) |= mask << shift;', '']],
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
    changes: [['if (!field || by === 0) continue;', 'if (!field || by === 0 || name in set) continue;']],
  },
  {
    name: 'clearing a flag is lost',
    file: PROGRAMS,
    changes: [
      [
        'const field = layout.flags[name];\n      if (field) this.put(',
        'const field = layout.flags[name];\n      if (field && flags[name]) this.put(',
      ],
    ],
  },
  {
    name: "a region's target is lost",
    file: PROGRAMS,
    changes: [['if (to && target) this.put(', 'if (to && target && to.state === "") this.put(']],
  },
  {
    name: 'every reply is open',
    file: STEPPER,
    changes: [
      ['this.played = when === NOTHING ?', 'this.played = when >= NOTHING ?'],
      ['if (when === NOTHING) return count;', 'if (when >= NOTHING) return count;'],
    ],
  },
];
