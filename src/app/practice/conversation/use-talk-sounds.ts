import { useEffect, useRef } from 'react';
import type { Channel, Move } from '#core/model/words.ts';
import { useSoundPreferences } from '#app/audio/sound-preferences.ts';
import { useLoop, useSoundDesk, useSoundStatus } from '#app/audio/use-sound.ts';
import { SOUNDS, type EffectId } from '#app/audio/sounds.ts';
import type { SessionPhase } from '#app/practice/session-machine.ts';

/** What is heard when each channel brings the customer's line, and takes ours. */
const LINE_SOUNDS: Record<Channel, { readonly in?: EffectId; readonly out?: EffectId }> = {
  phone: {},
  'in-person': {},
  chat: { in: 'message-in', out: 'message-out' },
  social: { in: 'message-in', out: 'message-out' },
  email: { in: 'email-in', out: 'message-out' },
};

/**
 * The sounds of a talk. Each only repeats what the screen shows at the same moment; of what goes on sounding, the caption
 * is returned, to be shown.
 */
export function useTalkSounds(
  channel: Channel,
  phase: SessionPhase,
  lastMove: Move | undefined,
): string | null {
  const { play } = useSoundDesk();
  const before = useRef(phase);
  const isOnHold = phase === 'speaking' && lastMove === 'hold';
  const isThere = phase !== 'ringing' && phase !== 'opening' && phase !== 'ended';
  const loop = isOnHold ? 'hold-music' : isThere ? (`room-${channel}` as const) : null;
  useLoop(loop);
  const { enabled, ambience, music } = useSoundPreferences();
  const status = useSoundStatus();

  useEffect(() => {
    if (phase !== 'ringing') return undefined;
    play('ring');
    const again = setInterval(() => play('ring'), SOUNDS.ring.seconds * 1000);
    return () => clearInterval(again);
  }, [phase, play]);

  useEffect(() => {
    const previous = before.current;
    before.current = phase;
    if (previous === phase) return;
    const { in: arrives, out } = LINE_SOUNDS[channel];
    if (previous === 'ringing') play('pick-up');
    if (phase === 'ended' && channel === 'phone') play('hang-up');
    if (previous === 'choosing' && phase !== 'elsewhere' && out && lastMove === undefined) play(out);
    if (phase === 'speaking' && channel === 'chat' && lastMove === undefined) play('typing');
    if (phase === 'choosing' && (previous === 'speaking' || previous === 'arriving') && arrives)
      play(arrives);
  }, [phase, channel, lastMove, play]);

  const isMissing =
    status.state === 'unavailable' || ('missing' in status && loop !== null && status.missing.includes(loop));
  const sounds = loop !== null && enabled && !isMissing && (loop === 'hold-music' ? music : ambience);
  return sounds ? SOUNDS[loop].caption : null;
}
