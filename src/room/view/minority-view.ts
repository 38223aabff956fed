import type { Scenario } from '#core/model/scenario.ts';
import type { PublicView } from '#protocol/views.ts';
import type { Minority } from '#room/room-machine.ts';
import type { RoomState } from '#room/room-state.ts';
import { repliesByLetters, transcriptOf } from '#room/room-talks.ts';
import { votesByLetter } from '#room/tally.ts';
import { endingView, moodView } from './talk-view.ts';

/** Where a reply would have led that some chose and the room did not take: as much of it as has been shown. */
export function minorityView(
  room: RoomState,
  scenario: Scenario,
  { team, decision, letter, onward, shown }: Minority,
): PublicView['minority'] {
  const from = (room.talks[team]?.replies ?? []).slice(0, decision);
  const branch = repliesByLetters(room, scenario, from, [letter, ...onward]);
  // Checked when it was decided; only a changed scenario could part it now, and that does not replay at all.
  if (!branch) return null;
  const { turns, now, ending, situation } = transcriptOf(room, scenario, branch);
  const after = turns.slice(decision);
  const exchanges = after.slice(0, shown).map((turn, place) => {
    const next = after[place + 1]?.line ?? now?.line ?? null;
    return {
      says: turn.chosen.says,
      reaction: turn.chosen.feedback.reaction,
      line: next,
      mood: moodView(scenario, turn.after),
    };
  });
  const ballot = room.decisions
    .find((each) => each.team === team && each.decision === decision)
    ?.ballots.at(-1);
  const isWhole = shown >= after.length && situation.beat === ending?.id;
  return {
    team,
    decision,
    voters: ballot ? (votesByLetter(ballot.tally)[letter] ?? 0) : 0,
    line: after[0]?.line ?? '',
    letter,
    exchanges,
    of: after.length,
    ending: isWhole && ending ? endingView(ending) : null,
  };
}
