import { draftOf, useStudio } from '#app/authoring/document/use-studio.ts';
import type { BeatProof, ReplyProof } from '#app/authoring/proof/proof.ts';
import { useProof } from '#app/authoring/proof/use-proof.ts';

/** What is known of a reply, from the last time that the scenario could be played. */
export type ReplyKnown =
  /** Nothing is known yet. */
  | { readonly state: 'working' }
  | { readonly state: 'failed'; readonly detail: string | null }
  /** Errors have kept it from being played ever since it was opened. */
  | { readonly state: 'broken' }
  /** It was not there then. */
  | { readonly state: 'new'; readonly isBroken: boolean }
  | {
      readonly state: 'known';
      readonly beat: BeatProof;
      readonly reply: ReplyProof;
      /** The text has changed since. */
      readonly isOld: boolean;
      /** And cannot be played just now. */
      readonly isBroken: boolean;
    };

export function useReplyProof(beat: string, index: number): ReplyKnown {
  const { proof, lastWhole, state, detail } = useProof();
  const id = useStudio(
    (studio) => draftOf(studio).beats.find((each) => each.id === beat)?.replies[index]?.id,
  );
  const isOfNow = useStudio(({ revision }) => lastWhole?.revision === revision);
  const isBroken = useStudio(
    ({ revision }) => proof !== null && proof.solved === null && proof.revision === revision,
  );
  const solved = lastWhole?.solved;
  if (!lastWhole || !solved) {
    if (state === 'failed') return { state: 'failed', detail };
    return isBroken ? { state: 'broken' } : { state: 'working' };
  }
  const found = Object.hasOwn(solved.beats, beat) ? solved.beats[beat] : undefined;
  const reply = found?.replies.find((each) => each.id === id);
  if (!found || !reply) return isOfNow ? { state: 'working' } : { state: 'new', isBroken };
  return { state: 'known', beat: found, reply, isOld: !isOfNow, isBroken };
}
