/**
 * Every number a lint rule goes by, in one place. From CRAFT.md §3.7, decided by its authors [D] unless its rule's page
 * names a source. Shares are 0 to 1.
 */
export const THRESHOLDS = {
  absolutes: {
    /** Difference of the shares of best and other replies. */
    apart: 0.1,
  },
  allOfTheAbove: {
    /** A reply is made of others when it has this share of the words of two of them, each of at least so many words. */
    share: 0.75,
    words: 4,
  },
  bestIsLongest: {
    /** Share of beats. */
    most: 0.4,
  },
  bestLength: {
    /** Words of the best over the mean of the others. */
    least: 0.75,
    most: 1.33,
  },
  botBestPicks: {
    /** Level of the binomial limit: with ten bots, one false alarm in twenty packs. */
    level: 0.995,
  },
  botGreatEnding: {
    /** Chance of a great ending by guessing. */
    byLuck: 0.05,
  },
  convergence: {
    /** Share of beats. */
    most: 0.45,
  },
  coverage: {
    /** Beats that must tell a skill apart. */
    least: { calm: 2, listen: 2, empathize: 2, options: 2, escalate: 1 },
  },
  echo: {
    /** A rare word is one the customer says in no larger share of the beats. */
    rare: 0.2,
    /** Share of a beat's situations in which the best alone echoes. */
    most: 0.5,
  },
  empathyCues: {
    mostInBest: 0.5,
    leastInOthers: 0.3,
  },
  loopTooLong: {
    /** Visits to one beat in one talk. */
    most: 2,
  },
  movesPerReply: {
    most: 2,
    /** Share of a beat's situations in which the best does more than every other. */
    mostOften: 0.5,
  },
  /** A trap: from here no ending of this grade or better can be reached (rule 14). */
  neverWithoutHope: 'fair',
  numberOfOptions: {
    usual: 3,
    /** Only where all differ in kind. */
    most: 4,
  },
  position: {
    /** Share of beats in which the best stands at a place, and how far it may be off. */
    even: 1 / 3,
    tolerance: 0.1,
  },
  qualitySpread: {
    /** The best reply above the second, and above the worst, in mean quality over the elicited skills. */
    aboveSecond: { least: 0.15, most: 0.5 },
    aboveWorst: 0.4,
    /** Share of a beat's situations in which it must be so to be worth a finding. */
    mostOften: 0.5,
  },
  reactionContradictsScore: {
    /** Share of the situations in which a reply is best, in which the mood says otherwise. */
    mostOften: 0.5,
  },
  readingLevel: {
    /** School grade by Flesch–Kincaid, of texts with at least so many words. */
    grade: 8,
    words: 15,
    meanSentence: 15,
    longestSentence: 25,
  },
  sameMoveBest: {
    /** Share of beats. */
    most: 0.35,
  },
  tooManySituations: {
    /** Some forty times those of a shipped scenario, and a second's work. */
    most: 250_000,
  },
  unevenPaths: {
    /** Decisions of the longest talk for each of the shortest. */
    most: 2,
  },
  villainReply: {
    /** Replies of one scenario. */
    most: 1,
  },
} as const;
