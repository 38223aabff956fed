import { isAlways } from '#core/model/condition.ts';
import type { Beat, Reply, Scenario } from '#core/model/scenario.ts';
import { gameOf, type Game } from '#analysis/game.ts';
import type { Graph } from '#analysis/graph/explore.ts';
import { NOTHING, Programs } from '#analysis/graph/programs.ts';
import { holdsAt } from '#analysis/graph/run-programs.ts';
import { Stepper } from '#analysis/graph/stepper.ts';
import { lostPlaces } from './lost-places.ts';
import { placeOfReply } from './places.ts';
import type { ScenarioRule } from './rule.ts';
import { beatsMet } from '#analysis/graph/beats-met.ts';

/** Of a reply's branches the first that holds is taken: one that never is the first leads nobody anywhere. */
export const untakenBranch: ScenarioRule = {
  id: 'untaken-branch',
  scope: 'scenario',
  severity: 'warning',
  ofGame: true,
  needsAll: true,
  summary: 'Every branch of a reply is taken in some talk.',
  check: ({ scenario, solution: { graph } }) => {
    const taken = branchesTaken(scenario, graph);
    const lost = lostPlaces(scenario, graph);
    return [...beatsMet(scenario, graph).keys()].flatMap((beat) =>
      beat.replies.flatMap((reply) => {
        const ways = taken.get(reply);
        // A reply that is never offered is `unoffered-reply`'s to report.
        if (!ways) return [];
        return reply.to.flatMap(({ when, to }, i) =>
          // Where no talk comes to its target at all, that is what is reported.
          ways.has(i) || lost.has(to)
            ? []
            : [
                {
                  path: placeOfReply(beat, reply, 'to', i),
                  message: isAlways(when)
                    ? 'This branch is never taken: whenever the reply is given, one of those above it holds.'
                    : 'This branch is never taken: whenever the reply is given, its condition fails or one above it holds.',
                  help: isAlways(when)
                    ? 'Delete it, and take the `when` off the one above it.'
                    : 'Change its `when` (it sees the mood that the markers have made), move it up, or delete it.',
                },
              ],
        );
      }),
    );
  },
};

/** Replies with several branches that are given in some talk → the indices of those taken. */
function branchesTaken(scenario: Scenario, graph: Graph): Map<Reply, Set<number>> {
  const { layout, memories, memory, beats, nodes, row, move } = graph;
  const stepper = new Stepper(withoutLastEvents(gameOf(scenario)));
  const programs = new Programs(layout);
  const place = (when: Reply['when']) => (isAlways(when) ? NOTHING : programs.condition(when));
  const leaving = Object.keys(scenario.exits).flatMap((exit) => {
    const when = scenario.persona.exits[exit];
    return when ? [place(when)] : [];
  });
  /** Move's number → what it takes to find its branch; moves are numbered beat by beat. */
  const parts = beats.flatMap((id, number) => {
    const beat: Beat | undefined = Object.hasOwn(scenario.beats, id) ? scenario.beats[id] : undefined;
    return (beat?.replies ?? []).map((reply, i) => ({
      reply,
      number,
      played: stepper.moves[number]?.[i],
      branches: reply.to.map(({ when }) => place(when)),
    }));
  });
  const code = programs.finish();
  const holdsAfter = (where: number, after: number) =>
    where === NOTHING || holdsAt(code, where, stepper.memories.all, after * layout.words);
  const taken = new Map<Reply, Set<number>>();
  for (let node = 0; node < nodes; node++) {
    for (let e = row[node] as number; e < (row[node + 1] as number); e++) {
      const part = parts[move[e] as number];
      if (!part?.played || part.branches.length < 2) continue;
      const ways = taken.get(part.reply) ?? new Set<number>();
      taken.set(part.reply, ways);
      if (ways.size === part.branches.length) continue;
      const at = (memory[node] as number) * layout.words;
      const here = stepper.memories.numberOf(memories.all, at);
      const after = stepper.play(part.played, part.number, here);
      if (leaving.some((where) => holdsAfter(where, after))) continue;
      const first = part.branches.findIndex((where) => holdsAfter(where, after));
      if (first >= 0) ways.add(first);
    }
  }
  return taken;
}

/** The same game, each move stopped before its own event: there its branches look about. */
function withoutLastEvents({ machine, moves }: Game): Game {
  return {
    machine,
    moves: Object.fromEntries(
      Object.entries(moves).map(([beat, list]) => [
        beat,
        list.map((move) => ({ ...move, events: move.events.slice(0, -1) })),
      ]),
    ),
  };
}
