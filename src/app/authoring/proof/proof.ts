import type { BeatFigures } from '#analysis/authoring/beat-figures.ts';
import type { ReplyFigures } from '#analysis/authoring/reply-figures.ts';
import type { Path } from '#core/check/raw.ts';
import type { Severity } from '#core/diagnostics/diagnostic.ts';
import type { Grade, Skill } from '#core/model/words.ts';

/** What is known about the texts as they stand: made in a worker, plain JSON, shown by every view. */
export interface Proof {
  /** The `revision` of the studio that it speaks of; older than the studio's while the worker is at it. */
  readonly revision: number;
  /** Everything that is to be said, errors first: broken YAML, the schema, references, and the linter when the scenario is whole. */
  readonly findings: readonly Finding[];
  /** Null where errors keep the scenario from being played. The last whole one is kept by whoever needs it (try, overlays). */
  readonly solved: Solved | null;
  /** What the edits since the last whole proof did, where it matters: at most a few, the worst first. */
  readonly news: readonly ProofNews[];
  /** Milliseconds it took in the worker. */
  readonly took: number;
}

export interface Finding {
  /** Name of the rule or problem, as in docs/rules. */
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly path: Path;
  /** Characters of the file's text. */
  readonly from: number;
  readonly to: number;
  /** One-based, for reports. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help: string;
}

export interface Solved {
  /** Content hash of the scenario that was solved. */
  readonly hash: string;
  /** False where there are more situations than were looked at: figures then speak of the nearest only, and say so. */
  readonly complete: boolean;
  readonly situations: number;
  /** Beat → what the overlays show. Beats never reached are in it too. */
  readonly beats: Readonly<Record<string, BeatProof>>;
  /** In the order of the file. */
  readonly endings: readonly EndingProof[];
  readonly bots: readonly BotProof[];
  readonly skills: Readonly<Record<Skill, SkillProof>>;
  /** Decisions of the shortest and the longest talk; null where there is none, or no longest. */
  readonly shortest: number | null;
  readonly longest: number | null;
}

export interface BeatProof extends BeatFigures {
  /** In the order of the file. */
  readonly replies: readonly ReplyProof[];
}

export interface ReplyProof extends ReplyFigures {
  readonly id: string;
}

export interface EndingProof {
  readonly id: string;
  readonly title: string;
  readonly grade: Grade;
  readonly reachable: boolean;
  /** Chance that a talk ends so, by who plays. */
  readonly chance: { readonly perfect: number; readonly novice: number; readonly random: number };
  /** Reply ids of a shortest talk that ends so; null where none does. */
  readonly shortest: readonly string[] | null;
}

export interface BotProof {
  readonly bot: string;
  readonly picks: string;
  /** Share of best picks, and the most that chance alone explains. */
  readonly best: number;
  readonly limit: number;
  readonly greatWithoutGuess: number;
}

export interface SkillProof {
  /** Decisions a talk that call for it, by who plays. */
  readonly perfect: number;
  readonly random: number;
  /** Mean quality, 0 to 1, that a perfect talk shows where it calls for the skill; null where it never does. */
  readonly bestReachable: number | null;
}

/** "Your last edit made the ending “restored” unreachable." */
export interface ProofNews {
  readonly kind:
    | 'ending-lost'
    | 'ending-found'
    | 'beat-lost'
    | 'beat-found'
    | 'best-fell'
    | 'skill-fell'
    | 'broken'
    | 'whole'
    | 'findings';
  readonly tone: 'worse' | 'better';
  readonly message: string;
}
