import type { Beat, Reply } from '#core/model/scenario.ts';
import type { DecisionJudgement } from '#core/scoring/judge-decision.ts';
import type { Solution } from '#analysis/solve.ts';

/** Two replies of one beat, over every situation in which one of them is open. */
export interface ReplyPair {
  /** The later of the two in the file. */
  readonly reply: Reply;
  readonly other: Reply;
  /** Both are open wherever one is, and are judged alike there. */
  readonly alike: boolean;
  /** They lead to the same situation, wherever both are open. */
  readonly sameNext: boolean;
  /** Situations in which both are open, and what may be expected differs: where this one leads better, and worse. */
  readonly better: number;
  readonly worse: number;
}

interface Tally {
  alike: boolean;
  sameNext: boolean;
  better: number;
  worse: number;
}

/** Compares each two replies of a beat in every one of its situations; what they lead to by the novice's chances. */
export function compareReplies(solution: Solution, { replies }: Beat, nodes: readonly number[]): ReplyPair[] {
  const { graph, judged, outlook } = solution;
  const signature = signatures(judged.judgements);
  const tallies = replies.map((_, i) =>
    Array.from({ length: i }, (): Tally => ({ alike: true, sameNext: true, better: 0, worse: 0 })),
  );
  for (const node of nodes) {
    const open: (number | undefined)[] = replies.map(() => undefined);
    for (let e = graph.row[node] as number; e < (graph.row[node + 1] as number); e++)
      open[replies.indexOf(judged.replyOf(e))] = e;
    tallies.forEach((row, i) =>
      row.forEach((tally, j) => {
        const [a, b] = [open[i], open[j]];
        if (a === undefined && b === undefined) return;
        if (a === undefined || b === undefined) {
          tally.alike = false;
          return;
        }
        if (signature[judged.judgement[a] as number] !== signature[judged.judgement[b] as number])
          tally.alike = false;
        const [toA, toB] = [graph.to[a] as number, graph.to[b] as number];
        if (toA === toB) return;
        tally.sameNext = false;
        const ahead = (outlook.novice.value[toA] as number) - (outlook.novice.value[toB] as number);
        if (ahead > 0) tally.better += 1;
        if (ahead < 0) tally.worse += 1;
      }),
    );
  }
  return tallies.flatMap((row, i) =>
    row.flatMap((tally, j) => {
      const [reply, other] = [replies[i], replies[j]];
      return reply && other ? [{ reply, other, ...tally }] : [];
    }),
  );
}

/** Judgement's number → a text that is the same for replies worth the same in every elicited skill. */
function signatures(judgements: readonly DecisionJudgement[]): readonly string[] {
  let signs = known.get(judgements);
  if (!signs) {
    signs = judgements.map(({ skills, critical }) =>
      JSON.stringify([Object.entries(skills).map(([skill, { quality }]) => [skill, quality]), critical]),
    );
    known.set(judgements, signs);
  }
  return signs;
}

/** Two rules ask for them, at every beat. */
const known = new WeakMap<readonly DecisionJudgement[], readonly string[]>();
