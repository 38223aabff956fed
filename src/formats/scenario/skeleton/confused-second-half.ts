import type { ShapeBeat } from './shape.ts';

/** From the turning point to the goodbye. */
export const CONFUSED_SECOND_HALF: readonly ShapeBeat[] = [
  {
    id: 'real-worry',
    phase: 'turn',
    elicits: ['listen', 'escalate'],
    trigger: 'safety',
    says: [
      { when: { distress: 'upset' }, what: 'The worry, at last, in tears or nearly' },
      { when: { 'need-found': true }, what: 'The worry again, now as a question' },
      { what: 'need' },
    ],
    thinks: 'that it has been said',
    cue: 'what may go wrong today if nobody acts',
    replies: [
      {
        id: 'see-to-it-later',
        markers: ['listen.checks', 'escalate.says-who-why-when'],
        what: 'Says who will look at it, and when: not today',
        to: 'ways',
        habit: 'late hand-off',
        principle: '3.6',
      },
      {
        id: 'act-on-it',
        markers: ['listen.picks-up-cue', 'escalate.right-trigger'],
        what: 'Hears what may go wrong, and brings in who can act now',
        to: 'ways',
        set: { 'need-found': true, helped: true },
        principle: '1.18',
      },
      {
        id: 'back-to-paper',
        markers: ['listen.ignores-risk', 'escalate.hands-off'],
        what: 'Goes back to the paper, and gives a number for the rest',
        to: 'ways',
        habit: 'early hand-off',
        principle: '2.6',
      },
    ],
  },
  {
    id: 'ways',
    phase: 'resolve',
    elicits: ['options', 'empathize'],
    says: [
      {
        when: { helped: true, distress: ['steady', 'uneasy'] },
        what: 'What will happen now, and what are they to do?',
      },
      { when: { helped: true }, what: 'They thank too much, and have lost the thread' },
      { what: 'They say that they will manage, as they always did' },
    ],
    thinks: 'which way would let them keep doing it themselves',
    replies: [
      {
        id: 'do-it-for-you',
        markers: ['options.take-it-or-leave-it', 'empathize.talks-down'],
        what: 'Does it for them, and tells them not to worry',
        to: 'goodbye',
        habit: 'fix-first',
        principle: '2.2',
      },
      {
        id: 'there-is-a-way',
        markers: ['options.within-authority', 'empathize.makes-sense'],
        what: 'Says what will be done, and that it makes sense to ask',
        to: 'goodbye',
        habit: 'script-speak',
        principle: '2.3',
      },
      {
        id: 'which-suits',
        markers: ['options.choices', 'empathize.asks-preference'],
        what: 'Puts two ways, and asks which of them suits',
        to: 'goodbye',
        set: { chose: true },
        offers: 2,
        principle: '2.3',
      },
    ],
  },
  {
    id: 'goodbye',
    phase: 'close',
    elicits: ['listen', 'options'],
    says: [
      { when: { distress: 'steady' }, what: 'They go over it, nearly right' },
      { when: { distress: 'uneasy' }, what: 'They thank you, and hold on to the last word that they knew' },
      { what: 'They want to ring off, so as not to be a trouble' },
    ],
    thinks: 'whether they could say it to somebody else',
    replies: [
      {
        id: 'say-it-to-me',
        markers: ['listen.teach-back', 'options.named-owner'],
        what: 'Has them say it in their words, and writes it down',
        to: [
          { when: { distress: ['steady', 'uneasy'], trust: '2..', helped: true, chose: true }, to: 'held' },
          { to: 'half-mended' },
        ],
        principle: '4.2',
      },
      {
        id: 'all-clear',
        markers: ['listen.do-you-understand', 'options.vague-follow-up'],
        what: 'Asks whether all is clear, and says that somebody will ring',
        to: [
          { when: { distress: 'upset' }, to: 'over-their-head' },
          { when: { helped: true }, to: 'half-mended' },
          { to: 'pleasant-call' },
        ],
        habit: 'cheerful gloss',
        principle: '1.10',
      },
      {
        id: 'go-over-it',
        markers: ['listen.checks', 'options.customer-chooses'],
        what: 'Goes over it once for them, and leaves the rest to them',
        to: [{ when: { helped: true }, to: 'half-mended' }, { to: 'pleasant-call' }],
        habit: 'script-speak',
        principle: '0.3',
      },
    ],
  },
];
