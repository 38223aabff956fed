import type { Situation } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { PRINCIPLES } from '#core/rubric/principles.ts';
import { judgeAll } from '#core/scoring/judge-decision.ts';
import { verdictOf } from '#core/scoring/verdict.ts';
import type { MoodView, TalkView } from '#protocol/views.ts';
import { letterAt } from '#protocol/words.ts';
import { beatOf } from '#runtime/customer-line.ts';
import { moodOf } from '#runtime/mood.ts';
import type { Moment, Transcript } from '#runtime/transcript.ts';
import { openDecision, type RoomState } from '#room/room-state.ts';
import { teamTranscript } from '#room/room-talks.ts';
import { tallyOf } from '#room/tally.ts';

/** One team's talk, as far as it may be seen: no tally before it is revealed, no verdict before it is explained. */
export function talkView(room: RoomState, scenario: Scenario, team: number): TalkView {
  const transcript = teamTranscript(room, scenario, team);
  const { turns, now, ending, situation } = transcript;
  const { context } = room.control;
  const mood = moodView(scenario, situation);
  const last = turns.at(-1);
  const ballots = openDecision(room, team)?.ballots ?? [];
  const shown = context.revealed && ballots.at(-1)?.round === context.round;
  return {
    team,
    decision: turns.length,
    last: last ? { says: last.chosen.says, reaction: last.chosen.feedback.reaction } : null,
    // Put aside is not sent: who does not want to read it need not.
    // What is only hinted at is for the room to find, and is named when the replies are explained.
    line: now && !context.veiled ? { text: now.line, cue: context.explained ? now.cue : null } : null,
    mood,
    moodLine: [...turns.map((turn) => moodOf(scenario.persona, turn.situation).level), mood.level],
    replies: now ? repliesOf(now) : [],
    tally: shown ? (ballots.at(-1)?.tally ?? null) : null,
    tallyBefore: shown ? (ballots.at(-2)?.tally ?? null) : null,
    explanation: now && context.explained ? explain(room, scenario, team, now) : null,
    ending: ending && endingView(ending),
  };
}

/** How the customer is, without the ids of the persona’s states. */
export function moodView({ persona }: Scenario, situation: Situation): MoodView {
  const { label, level, max, expression } = moodOf(persona, situation);
  return { label, level, max, expression };
}

export function endingView({ grade, title, epilogue }: NonNullable<Transcript['ending']>) {
  return { grade, title, epilogue };
}

function repliesOf({ offered }: Moment): TalkView['replies'] {
  return offered.map(({ says, move }, place) => ({ letter: letterAt(place), says, move: move ?? null }));
}

/** What each reply that somebody chose, and each of the best, is worth here, and why. */
function explain(room: RoomState, scenario: Scenario, team: number, now: Moment): TalkView['explanation'] {
  const beat = beatOf(scenario, now.situation);
  if (!beat) return null;
  const judged = judgeAll(scenario, beat, now.situation, now.offered);
  const { votes, hands } = tallyOf(room, team);
  return now.offered.flatMap((reply, place) => {
    const letter = letterAt(place);
    const judgement = judged[place];
    if (!judgement) return [];
    const verdict = verdictOf(judgement);
    const chosen = (votes[letter] ?? 0) + (hands[letter] ?? 0) > 0;
    if (verdict !== 'best' && !chosen) return [];
    const { act, principle } = reply.feedback;
    return [
      {
        letter,
        verdict,
        act,
        principle: { id: principle, name: PRINCIPLES.get(principle)?.title ?? principle },
      },
    ];
  });
}
