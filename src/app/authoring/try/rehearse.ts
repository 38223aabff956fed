import type { Situation } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { situate } from '#core/model/situate.ts';
import { newAttempt, rewoundTo, withReply, type Attempt } from '#runtime/attempt.ts';
import { startTalk } from '#runtime/talk.ts';
import { playAttempt, type Transcript } from '#runtime/transcript.ts';
import type { Trial } from './trial.ts';
import { situationOnTheWay } from './way-here.ts';

/** A trial folded through the scenario as it stands now. */
export interface Rehearsal {
  /** The scenario, begun where the trial begins. */
  readonly scenario: Scenario;
  readonly transcript: Transcript;
  /** Where the trial begins: chosen, or as talks come there. */
  readonly start: Situation;
  /** The same without what the author chose. */
  readonly usual: Situation;
  /** Whether `usual` is how a talk comes here; false where none was found on the way, and the scenario's own start stands in. */
  readonly onTheWay: boolean;
  /** Why it stops before the end of what was said; null where all of it still fits. */
  readonly stopped: Stop | null;
}

export interface Stop {
  /** Replies that still fit. */
  readonly at: number;
  readonly why: 'beat-gone' | 'reply-gone' | 'reply-shut' | 'led-elsewhere' | 'ended';
  /** The beat that was said at then, and the reply. */
  readonly beat: string;
  readonly reply: string;
}

/** What was tried, in the scenario of now. A scenario is plain JSON, so what still fits is as it would have been from the start. */
export function rehearse(scenario: Scenario, { beat, at, said, seed }: Trial): Rehearsal {
  const wanted = beat !== null && Object.hasOwn(scenario.beats, beat) ? beat : scenario.start;
  const way = situationOnTheWay(scenario, wanted);
  const usual = way ?? startTalk(situate(scenario, { beat: wanted })).situation;
  const there = situate(scenario, {
    beat: wanted,
    regions: { ...usual.regions, ...at.regions },
    counters: { ...usual.counters, ...at.counters },
    flags: { ...usual.flags, ...at.flags },
  });
  const start = startTalk(there).situation;

  let attempt: Attempt = newAttempt(there, { id: 'trial', seed, mode: 'learn' });
  for (const { reply } of said) attempt = withReply(attempt, reply, 0);
  const replay = playAttempt(there, attempt);
  const { turns } = replay.transcript;
  const apart = turns.findIndex((turn, index) => turn.beat !== said[index]?.beat);
  const fitting = apart < 0 ? turns.length : apart;
  const lost = said[fitting];
  const base = { scenario: there, start, usual, onTheWay: way !== null };
  if (!lost) return { ...base, transcript: replay.transcript, stopped: null };
  const { transcript } = playAttempt(there, rewoundTo(attempt, fitting));
  return { ...base, transcript, stopped: { at: fitting, ...lost, why: reasonOf(there, transcript, lost) } };
}

function reasonOf(scenario: Scenario, { now }: Transcript, lost: Pick<Stop, 'beat' | 'reply'>): Stop['why'] {
  const beat = Object.hasOwn(scenario.beats, lost.beat) ? scenario.beats[lost.beat] : undefined;
  if (!beat) return 'beat-gone';
  if (!now) return 'ended';
  if (now.beat !== lost.beat) return 'led-elsewhere';
  return beat.replies.some(({ id }) => id === lost.reply) ? 'reply-shut' : 'reply-gone';
}
