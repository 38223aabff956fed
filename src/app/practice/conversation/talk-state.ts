import type { Scenario } from '#core/model/scenario.ts';
import type { Mode } from '#runtime/attempt.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { MOVE_WORDS, TALKING } from './channel-words.ts';
import type { SessionPhase } from '#app/practice/session-machine.ts';

/** What a phase of the session means on screen. Pure; the screen only lays it out. */

/** Why a talk cannot go on here, on the screen and in the live region. */
export const WENT_ON_ELSEWHERE = 'This talk went on in another tab';
export const WAS_DELETED = 'This talk was deleted';

/** Phases in which it is the trainee's turn to do something. */
export const OWN_TURN: readonly SessionPhase[] = ['choosing', 'coaching', 'ended', 'elsewhere', 'removed'];

/** Whether the open line has been heard by now. */
export function isHeard(phase: SessionPhase): boolean {
  return phase === 'choosing' || phase === 'elsewhere' || phase === 'removed';
}

/** What is going on while nobody speaks; null when there is nothing to wait for. */
export function waitingWords(scenario: Scenario, phase: SessionPhase, { turns }: Transcript): string | null {
  const { channel, customer } = scenario;
  const words = TALKING[channel];
  switch (phase) {
    case 'opening':
    case 'ringing':
    case 'arriving':
      return words.arriving(customer.name);
    case 'reacting':
    case 'speaking': {
      const move = turns.at(-1)?.chosen.move;
      return move ? MOVE_WORDS[move].going : words.waiting(customer.name);
    }
    case 'choosing':
    case 'coaching':
    case 'ended':
    case 'elsewhere':
    case 'removed':
      return null;
  }
}

/** What a screen reader hears when a phase begins: each of the customer's lines once, and each change it cannot see. */
export function announcement(
  scenario: Scenario,
  phase: SessionPhase,
  transcript: Transcript,
  mode: Mode,
): string {
  const { customer } = scenario;
  const feedback = transcript.turns.at(-1)?.chosen.feedback;
  const { ended } = TALKING[scenario.channel];
  switch (phase) {
    case 'choosing':
      return transcript.now ? `${customer.name}: ${transcript.now.line}` : '';
    case 'coaching':
      return feedback ? `${feedback.reaction} ${feedback.act}` : '';
    case 'ended':
      // In Learn the coach has said how it was taken.
      return feedback && mode !== 'learn' ? `${feedback.reaction} ${ended}` : ended;
    case 'elsewhere':
      return `${WENT_ON_ELSEWHERE}. Your last reply here was not counted.`;
    case 'removed':
      return `${WAS_DELETED}. Your last reply here was not kept.`;
    case 'speaking':
      return waitingWords(scenario, phase, transcript) ?? '';
    case 'opening':
    case 'ringing':
    case 'arriving':
    case 'reacting':
      return '';
  }
}
