import type { Scenario } from '#core/model/scenario.ts';
import type { SessionRecord } from '#protocol/views.ts';
import { playAttempt, type Replay } from '#runtime/transcript.ts';

/** One team's talk out of a session's record, replayed; or why it cannot be. */
export interface TeamReplay {
  readonly team: number;
  readonly replay: Replay;
}

/** Replays every team's talk of a record. A scenario that has changed since replays none of them. */
export function replayRecord(scenario: Scenario, record: SessionRecord): TeamReplay[] {
  const { id, hash } = record.scenario;
  return record.talks.map(({ team, replies }) => ({
    team,
    replay: playAttempt(scenario, {
      version: 1,
      id: `team-${team}`,
      scenario: id,
      hash,
      seed: record.seed,
      mode: 'practise',
      replies,
    }),
  }));
}
