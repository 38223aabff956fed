import { SKILLS } from '#core/model/words.ts';
import type { Stage } from '#protocol/views.ts';
import type { Advice } from '#room/peer-instruction.ts';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import type { RoomMoment } from './room-moment.ts';

/** What the console says about where the room is. */

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  lobby: 'Lobby',
  briefing: 'Briefing',
  beat: 'The customer has spoken',
  voting: 'Voting is open',
  paused: 'Voting is paused',
  closed: 'Voting is closed',
  revealed: 'The votes are on the wall',
  discussing: 'Talking in pairs',
  ended: 'The talk has ended',
  stopped: 'Broken off',
  minority: 'Minority report',
  debrief: 'Debrief',
  over: 'The session is over',
};

const STAGE_HINTS: Readonly<Record<Stage, string>> = {
  lobby: 'Tell them what the talk contains before you begin, and that anybody may step out.',
  briefing: 'The briefing is on the wall. Give it a minute of quiet.',
  beat: 'Let the line stand for a moment. Nobody can vote yet.',
  voting: 'A vote can be changed until you close.',
  paused: 'The votes so far are kept. Nobody can vote until you go on.',
  closed: 'Only you see the votes now.',
  revealed: 'Ask for a reason for each reply before you say which one the key prefers.',
  discussing: 'Each person turns to somebody who chose another reply. Then everybody votes once more.',
  ended: 'Before the debrief: what would another reply have led to?',
  stopped: 'No ending and no scores for what was not played. Take the time the room needs.',
  minority: 'Played from where the room stood, reply by reply.',
  debrief: 'Reactions first, then what happened, then why, then one thing to take along.',
  over: '',
};

const ADVICE_WORDS: Readonly<Record<Advice, string>> = {
  hint: 'Too few to convince the others: give the hint and let them vote again.',
  discuss: 'The best moment for talking: in pairs, then vote again.',
  explain: 'Most have it: reveal, explain, go on.',
};

/** In the hot seat, where one alone decides, other things are to be said. */
const MIC_HINTS: Partial<Record<Stage, string>> = {
  closed: 'Only you see the choice now. Reveal it: then the others tick what they saw in it.',
  revealed: 'The others tick what they saw. Ask what they saw before you say what is there.',
};

export const stageHint = (stage: Stage, mic: boolean): string =>
  (mic ? MIC_HINTS[stage] : undefined) ?? STAGE_HINTS[stage];

/** Skills in the words of the wall: “stay calm, listen”. */
export const hintWords = (skills: readonly string[]): string =>
  SKILLS.filter((skill) => skills.includes(skill))
    .map((skill) => SKILL_WORDS[skill].act.toLowerCase())
    .join(', ');

/** “13 of 21 voices, 62 %, on a best reply.” with the advice; null before a vote was closed. */
export function adviceWords({ advice, bestShare, voices, ballots }: RoomMoment): string | null {
  if (ballots === 0) return null;
  if (advice === null || bestShare === null)
    return 'Nobody voted. Open the vote again, or choose a reply yourself.';
  const best = Math.round(bestShare * voices);
  const share = `${best} of ${voices} ${voices === 1 ? 'voice' : 'voices'} (${Math.round(bestShare * 100)} %) on a best reply.`;
  return ballots > 1 ? `${share} That was the second vote.` : `${share} ${ADVICE_WORDS[advice]}`;
}

/** Of split rooms: A team by its number, counted from 1 as people do. */
export const teamName = (team: number): string => `Team ${team + 1}`;
