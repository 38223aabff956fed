import type { PublicView, Stage, TalkView, You } from '#protocol/views.ts';
import type { Refusal } from '#protocol/refusals.ts';
import type { Ballot } from './ballot.ts';

/** The one heading of the page, and what a screen reader is told when it changes. */

const HEADINGS: Readonly<Record<Stage, string>> = {
  lobby: 'You are in.',
  briefing: 'This is the situation',
  beat: 'Listen first',
  voting: 'What do you say?',
  paused: 'Voting is paused',
  closed: 'Voting is closed',
  revealed: 'How the room voted',
  discussing: 'Talk it over with your neighbour',
  ended: 'The talk is over',
  stopped: 'We stop this talk here',
  minority: 'What if…',
  debrief: 'Looking back',
  over: 'Thank you for taking part',
};

export function headingOf(view: PublicView, you: You | null, talk: TalkView | undefined): string {
  const { stage } = view.step;
  if (talk?.ending && IN_TALK.has(stage)) return HEADINGS.ended;
  if (view.room.mic && (stage === 'beat' || stage === 'voting'))
    return you?.mic ? 'You have the mic' : `${view.mic ?? 'Somebody'} has the mic`;
  if (view.room.mic && stage === 'closed') return 'The reply is chosen';
  if (view.room.mic && stage === 'revealed')
    return you?.mic ? 'What you chose' : `What ${view.mic ?? 'the mic'} chose`;
  return HEADINGS[stage];
}

/** Steps within the talk, where a team may have come to its end before the others. */
export const IN_TALK: ReadonlySet<Stage> = new Set([
  'beat',
  'voting',
  'paused',
  'closed',
  'revealed',
  'discussing',
]);

export const teamName = (team: number): string => `Team ${team + 1}`;

/** How a ballot stands for this phone. It says “counted” of nothing that the room has not stored. */
export function ballotWords({ counted, pending, failed }: Ballot, isAway: boolean): string {
  if (pending && isAway) return `${pending.letter} is not sent yet: there is no connection.`;
  if (pending) return `Sending ${pending.letter}…`;
  const stands = counted ? ` Your vote for ${counted.letter} counts.` : '';
  if (failed) return (WHY_NOT[failed.reason] ?? TRY_AGAIN).replace('%', failed.letter) + stands;
  return counted ? `Your vote for ${counted.letter} is counted.` : '';
}

const TRY_AGAIN = '% could not be counted. Tap it again.';
const WHY_NOT: Partial<Record<Refusal, string>> = {
  late: '% came too late: voting had closed.',
  'not-offered': '% is not open here. Choose another one.',
  'not-your-turn': '% does not count: somebody else has the mic.',
  'room-over': '% came too late: the session had ended.',
};
