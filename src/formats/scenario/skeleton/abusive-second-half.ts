import type { ShapeBeat } from './shape.ts';

/** From the turning point to the goodbye. */
export const ABUSIVE_SECOND_HALF: readonly ShapeBeat[] = [
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
        id: 'size-it',
        markers: ['empathize.sizes', 'options.concrete'],
        what: 'Says what this means for them, and what comes first',
        to: 'ways',
        principle: '3.7',
      },
      {
        id: 'straight-to-fix',
        markers: ['empathize.minimises', 'options.take-it-or-leave-it'],
        what: 'Offers the one thing at hand, take it or leave it',
        to: 'ways',
        habit: 'fix-first',
        principle: '2.2',
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
    says: [{ what: 'The demand, as large as they can make it, because nobody asked what it is for' }],
    thinks: 'that a smaller thing would do, if somebody asked',
    replies: [
      {
        id: 'what-is-it-for',
        markers: ['listen.picks-up-cue', 'empathize.names-effect'],
        what: 'Asks what the demand is for, by the thing said in passing',
        to: 'ways',
        set: { 'need-found': true },
        principle: '4.9',
      },
      {
        id: 'not-possible',
        markers: ['listen.assumes', 'empathize.minimises'],
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
        id: 'one-way',
        markers: ['options.within-authority', 'calm.neutral-words'],
        what: 'Does the one thing that can be done from here',
        to: 'goodbye',
        habit: 'fix-first',
        principle: '2.2',
      },
      {
        id: 'two-ways',
        markers: ['options.choices', 'calm.answers-issue'],
        what: 'Puts two imperfect ways, with what each costs, and asks which',
        to: 'goodbye',
        set: { chose: true },
        offers: 2,
        principle: '2.3',
      },
      {
        id: 'should-be-fine',
        markers: ['calm.cheerful-gloss', 'options.vague-follow-up'],
        what: 'Says brightly that it will be fine, and that somebody will see to it',
        to: 'goodbye',
        habit: 'cheerful gloss',
        principle: '3.5',
      },
    ],
  },
  {
    id: 'goodbye',
    phase: 'close',
    elicits: ['listen', 'options'],
    says: [
      { when: { mood: 'settled' }, what: 'They say sorry for the beginning, in their way' },
      { when: { mood: 'irritated' }, what: 'They ask what happens next, and when' },
      { what: 'They want to be gone, and do not believe a word of it' },
    ],
    thinks: 'whether anything of this will have happened by tomorrow',
    replies: [
      {
        id: 'ask-if-clear',
        markers: ['listen.checks', 'options.within-authority'],
        what: 'Goes over it once, and asks whether that is right',
        to: [{ when: { mood: ['angry', 'furious'] }, to: 'no-further' }, { to: 'half-mended' }],
        habit: 'script-speak',
        principle: '4.2',
      },
      {
        id: 'all-sorted',
        markers: ['listen.assumes', 'options.vague-follow-up'],
        what: 'Says that all is sorted, and that somebody will be in touch',
        to: [{ when: { mood: ['settled'] }, to: 'half-mended' }, { to: 'no-further' }],
        habit: 'cheerful gloss',
        principle: '1.10',
      },
      {
        id: 'who-what-when',
        markers: ['listen.paraphrase', 'options.named-owner'],
        what: 'Says who does what by when, in their words, and writes it down',
        to: [
          { when: { mood: ['settled'], 'need-found': true, chose: true }, to: 'held' },
          { to: 'half-mended' },
        ],
        principle: '3.6',
      },
    ],
  },
];
