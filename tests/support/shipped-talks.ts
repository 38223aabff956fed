import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Scenario } from '#core/model/scenario.ts';
import { readLibrary, SHIPPED } from '#cli/library/read-library.ts';
import { newAttempt, withReply, type Attempt } from '#runtime/attempt.ts';
import { playAttempt, type Transcript } from '#runtime/transcript.ts';

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

/** The talk recorded in tests/fixtures/transcripts that reaches this ending of a shipped scenario. */
export async function shippedTalk(id: string, ending: string): Promise<PlayedTalk> {
  const { entries } = await readLibrary(resolve(SHIPPED, id));
  const scenario = entries[0]?.scenario;
  if (!scenario) throw new Error(`"${id}" is not sound: ${JSON.stringify(entries[0]?.diagnostics)}`);
  const file = resolve(import.meta.dirname, `../fixtures/transcripts/${id}.json`);
  const { runs } = JSON.parse(readFileSync(file, 'utf8')) as {
    runs: { ending: string; seed: number; replies: string[] }[];
  };
  const run = runs.find((recorded) => recorded.ending === ending);
  if (!run) throw new Error(`no recorded talk of "${id}" ends with "${ending}"`);
  return talkOf(scenario, run.replies, run.seed);
}
