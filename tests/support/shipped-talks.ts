import { resolve } from 'node:path';
import type { Scenario } from '#core/model/scenario.ts';
import { readLibrary, SHIPPED } from '#cli/library/read-library.ts';
import { newAttempt, withReply, type Attempt } from '#runtime/attempt.ts';
import { playAttempt, type Transcript } from '#runtime/transcript.ts';
import { recordings } from './recordings.ts';

export interface PlayedTalk {
  readonly scenario: Scenario;
  readonly attempt: Attempt;
  readonly transcript: Transcript;
}

/** A talk played to these replies, a second each; throws where one is not open. */
export function talkOf(scenario: Scenario, replies: readonly string[], seed = 1): PlayedTalk {
  const fresh = newAttempt(scenario, { id: 'talk', seed, mode: 'practise' });
  const attempt = replies.reduce((a, reply, place) => withReply(a, reply, (place + 1) * 1000), fresh);
  const replay = playAttempt(scenario, attempt);
  if (!replay.ok) throw new Error(replay.message);
  return { scenario, attempt, transcript: replay.transcript };
}

/**
 * The talks recorded of the shipped scenarios, of one or of all. Tests look among them for what they need instead of
 * naming endings, so that a scenario may be rewritten.
 */
export async function recordedTalks(id?: string): Promise<PlayedTalk[]> {
  const { entries } = await readLibrary(id === undefined ? SHIPPED : resolve(SHIPPED, id));
  return entries.flatMap(({ scenario }) => {
    const runs = recordings().find((recording) => recording.scenario === scenario?.id)?.runs;
    if (!scenario || !runs) return [];
    return runs.map(({ replies, seed }) => talkOf(scenario, replies, seed));
  });
}

/** The first recorded talk like that; throws where there is none, so that no test passes for want of one. */
export function aTalk(talks: readonly PlayedTalk[], like: (talk: PlayedTalk) => boolean): PlayedTalk {
  const found = talks.find(like);
  if (!found) throw new Error('no recorded talk is like that; record one in tests/fixtures/transcripts');
  return found;
}

export const hasCriticalError = ({ transcript }: PlayedTalk): boolean =>
  transcript.turns.some((turn) => turn.judgement.critical.length > 0);
