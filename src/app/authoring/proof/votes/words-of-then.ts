import type { DraftBeat, DraftReply } from '#formats/scenario/draft/draft.ts';
import { curveQuotes } from '#formats/scenario/typeset.ts';
import type { VotedDecision } from '#formats/votes/session-votes.ts';

/** What stands otherwise in a draft than when people voted on it. */

export function isOtherLine({ line }: VotedDecision, beat: DraftBeat): boolean {
  if (line === '') return false;
  const then = plain(line);
  return !beat.says.some(({ variants }) => variants.some((variant) => plain(variant) === then));
}

/** Replies, by name, that were worded otherwise. */
export function otherReplies({ replies }: VotedDecision, beat: DraftBeat): readonly string[] {
  return replies.flatMap(({ id, says }) => {
    const here = beat.replies.find((reply) => reply.id === id);
    return here && says !== '' && plain(here.says) !== plain(says) ? [id] : [];
  });
}

/** Whether a reply that always stands there now was not among those people could choose from. */
export function isNewReply({ replies }: VotedDecision, reply: DraftReply): boolean {
  return reply.when === undefined && !replies.some(({ id }) => id === reply.id);
}

/** As people read it: quotes as they are printed, and line breaks of the file no more than spaces. */
function plain(text: string): string {
  return curveQuotes(text).replaceAll(/\s+/g, ' ').trim();
}
