import type { Situation } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import { rewoundTo, withReply, type Attempt } from '#runtime/attempt.ts';
import { playAttempt, type Transcript } from '#runtime/transcript.ts';
import type { LineStep } from '#app/analyst/question.ts';

export type PlayedLine =
  | { readonly ok: true; readonly transcript: Transcript }
  /** Where the replay and what was worked out part, 0-based; nothing of such a line is shown. */
  | { readonly ok: false; readonly at: number; readonly message: string };

/**
 * Plays a line that was worked out through the conversation itself, from the decision `from` of an attempt on. Every
 * reply has to be open, and to lead where it was said to lead.
 */
export function playLine(
  scenario: Scenario,
  attempt: Attempt,
  from: number,
  line: readonly LineStep[],
): PlayedLine {
  let played = rewoundTo(attempt, from);
  let replay = playAttempt(scenario, played);
  for (const { reply, after } of line) {
    const at = played.replies.length;
    played = withReply(played, reply, played.replies.at(-1)?.at ?? 0);
    replay = playAttempt(scenario, played);
    if (!replay.ok) return { ok: false, at, message: replay.message };
    const { situation } = replay.transcript;
    if (!isSame(situation, after))
      return {
        ok: false,
        at,
        message: `After "${reply}" the conversation stands at ${JSON.stringify(situation)}, not at ${JSON.stringify(after)}.`,
      };
  }
  if (!replay.ok) return { ok: false, at: from, message: replay.message };
  const { transcript } = replay;
  return transcript.ending
    ? { ok: true, transcript }
    : { ok: false, at: transcript.turns.length, message: 'The line stops before an ending.' };
}

/** A solution leaves out what nothing ever reads (`gameOf`); all it does speak of must be so. */
function isSame(played: Situation, said: Situation): boolean {
  return (
    played.beat === said.beat &&
    holdsAll(played.regions, said.regions) &&
    holdsAll(played.counters, said.counters) &&
    holdsAll(played.flags, said.flags)
  );
}

function holdsAll(
  played: Readonly<Record<string, unknown>>,
  said: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(said).every(([name, value]) => played[name] === value);
}
