import type { ShapeBeat } from './shape.ts';

/** From the turning point to the goodbye. */
export const ANGRY_SECOND_HALF: readonly ShapeBeat[] = [
  {
    id: 'need',
    phase: 'turn',
    elicits: ['empathize', 'options'],
    says: [
      { when: { mood: ['settled', 'irritated'] }, what: 'need' },
      { what: 'The need, told in anger: what this was for, and for whom' },
    ],
    thinks: 'that it is out now',
    replies: [
      {
        id: 'straight-to-fix',
        markers: ['options.take-it-or-leave-it', 'empathize.minimises'],
        what: 'Offers the one thing at hand, take it or leave it',
        to: 'ways',
        habit: 'fix-first',
        principle: '2.2',
      },
      {
        id: 'size-it',
        markers: ['empathize.sizes', 'options.concrete'],
        what: 'Says what this means for them, and what comes first',
        to: 'ways',
        principle: '3.7',
      },
      {
        id: 'feel-and-explain',
        markers: ['empathize.makes-sense', 'options.within-authority'],
        what: 'Understands, and names what can be done here',
        to: 'ways',
        habit: 'script-speak',
        principle: '2.3',
      },
    ],
  },
  {
    id: 'demand',
    phase: 'turn',
    elicits: ['listen', 'empathize'],
    says: [
      {
        when: { mood: ['furious'] },
        what: 'The demand, and a threat to leave: what they will do if it is not met',
      },
      { what: 'The demand, as large as they can make it, because nobody asked what it is for' },
    ],
    thinks: 'that a smaller thing would do, if somebody asked',
    replies: [
      {
        id: 'not-possible',
        markers: ['options.policy-first', 'empathize.minimises'],
        what: 'Says that this cannot be done, and that it is not so bad',
        to: 'ways',
        habit: 'policy shield',
        principle: '1.11',
      },
      {
        id: 'sorry-again',
        markers: ['empathize.makes-sense', 'listen.checks'],
        what: 'Understands the demand, and checks that it is the demand',
        to: 'ways',
        habit: 'over-apology',
        principle: '4.2',
      },
      {
        id: 'what-is-it-for',
        markers: ['listen.picks-up-cue', 'empathize.names-effect'],
        what: 'Asks what the demand is for, by the thing said in passing',
        to: 'ways',
        set: { 'need-found': true },
        principle: '4.9',
      },
    ],
  },
  {
    id: 'ways',
    phase: 'resolve',
    elicits: ['options', 'calm'],
    says: [
      {
        when: { 'need-found': true, mood: ['settled', 'irritated'] },
        what: 'What now? Asked as one asks somebody who may know',
      },
      { when: { 'need-found': true }, what: 'What now? Asked sharply, and meant' },
      { what: 'So what are you going to do? Asked as a challenge' },
    ],
    thinks: 'which of two things they could live with',
    replies: [
      {
        id: 'two-ways',
        markers: ['options.choices', 'calm.answers-issue'],
        what: 'Puts two imperfect ways, with what each costs, and asks which',
        to: 'limit',
        set: { chose: true },
        offers: 2,
        principle: '2.3',
      },
      {
        id: 'promise-all',
        markers: ['options.false-promise', 'calm.cheerful-gloss'],
        what: 'Promises the whole of it, which nobody here can',
        to: 'limit',
        set: { promised: true },
        habit: 'over-promise',
        principle: '3.5',
      },
      {
        id: 'one-way',
        markers: ['options.within-authority', 'calm.neutral-words'],
        what: 'Does the one thing that can be done from here',
        to: 'limit',
        habit: 'fix-first',
        principle: '2.2',
      },
    ],
  },
  {
    id: 'limit',
    phase: 'resolve',
    elicits: ['escalate', 'options'],
    trigger: 'authority',
    says: [
      { when: { promised: true }, what: 'They take you at your word, and ask for it in writing' },
      {
        when: { mood: ['angry', 'furious'] },
        what: 'They ask, short, for the part that is not yours',
      },
      { what: 'They ask for the part that is beyond you' },
    ],
    thinks: 'whether they will have to tell it all again to somebody else',
    replies: [
      {
        id: 'ring-them',
        markers: ['escalate.cold-transfer', 'options.vague-follow-up'],
        what: 'Gives a number to ring, or passes them on without the story',
        to: 'goodbye',
        habit: 'early hand-off',
        principle: '3.1',
      },
      {
        id: 'will-ask',
        markers: ['escalate.says-who-why-when', 'options.within-authority'],
        what: 'Says who will be asked, why, and by when',
        to: 'goodbye',
        habit: 'late hand-off',
        principle: '3.6',
      },
      {
        id: 'bring-in',
        markers: ['escalate.warm-handover', 'options.concrete'],
        what: 'Brings in the right person, and tells them the story first',
        to: 'goodbye',
        principle: '3.1',
      },
    ],
  },
  {
    id: 'goodbye',
    phase: 'close',
    elicits: ['listen', 'options'],
    says: [
      { when: { mood: 'settled' }, what: 'They say, in their way, that this was better than they feared' },
      { when: { mood: 'irritated' }, what: 'They ask what happens next, and when' },
      { what: 'They want to be gone, and believe none of it' },
    ],
    thinks: 'whether anything of this will have happened by tomorrow',
    replies: [
      {
        id: 'all-sorted',
        markers: ['listen.assumes', 'options.vague-follow-up'],
        what: 'Says that all is sorted, and that somebody will be in touch',
        to: [
          { when: { mood: ['furious'] }, to: 'gone-for-good' },
          { when: { mood: ['settled'], promised: false }, to: 'half-mended' },
          { to: 'no-further' },
        ],
        habit: 'cheerful gloss',
        principle: '1.10',
      },
      {
        id: 'ask-if-clear',
        markers: ['listen.checks', 'options.within-authority'],
        what: 'Goes over it once, and asks whether that is right',
        to: [{ when: { mood: ['angry', 'furious'] }, to: 'no-further' }, { to: 'half-mended' }],
        habit: 'script-speak',
        principle: '4.2',
      },
      {
        id: 'who-what-when',
        markers: ['listen.paraphrase', 'options.named-owner'],
        what: 'Says who does what by when, in their words, and writes it down',
        to: [
          {
            when: { mood: ['settled'], trust: 3, 'need-found': true, chose: true, promised: false },
            to: 'held',
          },
          { to: 'half-mended' },
        ],
        principle: '3.6',
      },
    ],
  },
];
