/**
 * Every number a lint rule goes by, in one place. From CRAFT.md §3.7, decided by its authors [D] unless its rule's page
 * names a source. Shares are 0 to 1.
 */
export const THRESHOLDS = {
  coverage: {
    /** Beats that must tell a skill apart. */
    least: { calm: 2, listen: 2, empathize: 2, options: 2, escalate: 1 },
  },
  loopTooLong: {
    /** Visits to one beat in one talk. */
    most: 2,
  },
  /** A trap: from here no ending of this grade or better can be reached (rule 14). */
  neverWithoutHope: 'fair',
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
  tooManySituations: {
    /** Some forty times those of a shipped scenario, and a second's work. */
    most: 250_000,
  },
  unevenPaths: {
    /** Decisions of the longest talk for each of the shortest. */
    most: 2,
  },
} as const;
