import type { Beat, Line, Reply } from '#core/model/scenario.ts';
import { firstToHold } from '#analysis/graph/first-to-hold.ts';
import type { Solution } from '#analysis/solve.ts';
import { visitsUnder } from '#analysis/values/visits-under.ts';

/**
 * The choices a scenario puts to a trainee. Thousands of situations differ in nothing that shows in a choice: after the
 * same line the same replies are open, and the same of them are best. Those are one decision.
 */
export interface Decision {
  readonly beat: Beat;
  /** What the customer says, with its variants; none where no condition of the beat's lines holds. */
  readonly line: Line | undefined;
  /** The replies open, moves included, in the file's order. */
  readonly open: readonly Reply[];
  /** The open replies with the least cost under the scenario's key. */
  readonly best: readonly Reply[];
  /** How often a talk comes here, on average, when every open reply is as likely as any other (policy `random`). */
  readonly weight: number;
}

export interface Decisions {
  readonly all: readonly Decision[];
  /** Node → index in `all`; −1 where nothing can be chosen. */
  readonly of: Int32Array;
}

const known = new WeakMap<Solution, Decisions>();

/** Worked out once for each solution: many rules and every bot go by it. */
export function decisionsOf(solution: Solution): Decisions {
  let decisions = known.get(solution);
  if (!decisions) known.set(solution, (decisions = withWords(solution, choicesOf(solution))));
  return decisions;
}

/** The decisions without their words. */
interface Choices {
  readonly of: Int32Array;
  readonly all: readonly Choice[];
}

interface Choice {
  readonly beat: string;
  /** Index among the lines of the beat. */
  readonly line: number;
  /** Edges at one of its nodes, which stand for all. */
  readonly open: readonly number[];
  readonly best: readonly number[];
  readonly weight: number;
}

/** By the judgements, which solutions of one game share whatever is said in it (`solveAgain`). */
const knownChoices = new WeakMap<Int32Array, Choices>();

function choicesOf(solution: Solution): Choices {
  const { judgement } = solution.judged;
  let choices = knownChoices.get(judgement);
  if (!choices) knownChoices.set(judgement, (choices = gather(solution)));
  return choices;
}

function withWords({ scenario, judged }: Solution, { of, all }: Choices): Decisions {
  const decisions = all.flatMap(({ beat: id, line, open, best, weight }): Decision[] => {
    const beat = scenario.beats[id];
    if (!beat) throw new Error(`the graph has a beat "${id}" that the scenario has not`);
    const words = beat.says[line];
    return [{ beat, line: words, open: open.map(judged.replyOf), best: best.map(judged.replyOf), weight }];
  });
  return { of, all: decisions };
}

function gather(solution: Solution): Choices {
  const { scenario, graph, judged, outlook } = solution;
  const { nodes, row, move, edges: count } = graph;
  const perfect = outlook.perfect.weights;
  const met = visitsUnder(solution, 'random');
  const lineAt = linesSaid(solution);
  const of = new Int32Array(nodes).fill(-1);
  const all: Omit<Choice, 'weight'>[] = [];
  const weights: number[] = [];
  const indices = new Map<string, number>();
  /** What was judged together after the same line is surely one decision: most nodes need no more than this look-up. */
  const quick = new Map<number, number>();
  for (let node = 0; node < nodes; node++) {
    const begin = row[node] as number;
    const end = row[node + 1] as number;
    const beat = scenario.beats[graph.beats[graph.beat[node] as number] ?? ''];
    if (begin === end || !beat) continue;
    const line = lineAt(node);
    const quickKey = line * count + (judged.judgement[begin] as number);
    let index = quick.get(quickKey);
    if (index === undefined) {
      const edges = Array.from({ length: end - begin }, (_, i) => begin + i);
      const best = edges.filter((e) => (perfect[e] as number) > 0);
      const key = [
        graph.beat[node],
        line,
        ...edges.map((e) => move[e]),
        'best',
        ...best.map((e) => move[e]),
      ].join(' ');
      index = indices.get(key) ?? all.length;
      if (index === all.length) {
        indices.set(key, index);
        all.push({ beat: beat.id, line, open: edges, best });
        weights.push(0);
      }
      quick.set(quickKey, index);
    }
    of[node] = index;
    weights[index] = (weights[index] as number) + (met[node] as number);
  }
  return { of, all: all.map((choice, i) => ({ ...choice, weight: weights[i] ?? 0 })) };
}

/** Node → index of the line its beat says there; as many as it has lines where no condition holds. */
function linesSaid({ scenario, graph }: Solution): (node: number) => number {
  const byBeat = graph.beats.map((id) => {
    const says = Object.hasOwn(scenario.beats, id) ? (scenario.beats[id]?.says ?? []) : [];
    const lineAt = firstToHold(
      graph,
      says.map(({ when }) => when),
    );
    return (node: number) => {
      const line = lineAt(node);
      return line < 0 ? says.length : line;
    };
  });
  return (node) => byBeat[graph.beat[node] as number]?.(node) ?? 0;
}
