import type { Beat, Ending, Line, Reply, Scenario } from '#core/model/scenario.ts';
import { repliesByMove } from './judging/judge-graph.ts';
import { solve, type Solution } from './solve.ts';

/**
 * Solves a scenario that is being written. Most of what an author types changes words, and words change neither what can
 * happen nor how it is judged: the last solution then serves again, with the new words in it.
 */
export function createSolver(): (scenario: Scenario, limit: number) => Solution {
  let last: { readonly game: string; readonly limit: number; readonly solution: Solution } | null = null;
  return (scenario, limit) => {
    const game = gameText(scenario);
    const serves =
      last !== null && last.game === game && (last.solution.graph.complete || last.limit >= limit);
    const solution = serves && last ? withWords(last.solution, scenario) : solve(scenario, limit);
    last = { game, limit: serves && last ? last.limit : limit, solution };
    return solution;
  };
}

function withWords(solution: Solution, scenario: Scenario): Solution {
  const replies = repliesByMove(scenario, solution.graph.beats);
  const { move } = solution.graph;
  const replyOf = (edge: number) => replies[move[edge] as number] as Reply;
  return { ...solution, scenario, judged: { ...solution.judged, replyOf } };
}

/** All of a scenario that a solution rests on, as text. What is left out here is words; whatever else is new to the model counts. */
function gameText(scenario: Scenario): string {
  const { persona, brokenPromise, policyWarnings, counters, flags, start, beats, endings, exits } = scenario;
  return JSON.stringify([
    persona,
    brokenPromise,
    policyWarnings,
    counters,
    flags,
    start,
    Object.values(beats).map(beatText),
    Object.values(endings).map(({ id, grade }: Ending) => [id, grade]),
    exits,
  ]);
}

const beatTexts = new WeakMap<Beat, string>();

/** Of the beats of a scenario being written all but one are those of a moment ago. */
function beatText(beat: Beat): string {
  let text = beatTexts.get(beat);
  if (text === undefined) beatTexts.set(beat, (text = JSON.stringify(beatGame(beat))));
  return text;
}

function beatGame({ says, thinks, cue: _cue, replies, ...rest }: Beat) {
  return [rest, says.map(lineGame), thinks.map(lineGame), replies.map(replyGame)];
}

const lineGame = ({ variants: _words, ...rest }: Line) => rest;

/** A reply's words, with what is said of it afterwards. */
function replyGame({ says: _says, feedback: _feedback, habit: _habit, ...rest }: Reply) {
  return rest;
}
