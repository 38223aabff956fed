import type { Path } from '#core/check/raw.ts';
import type { Beat, Reply } from '#core/model/scenario.ts';

/** Paths into a scenario's file, for findings. */

export function placeOfBeat(beat: Beat, ...field: Path): Path {
  return ['beats', beat.id, ...field];
}

export function placeOfReply(beat: Beat, reply: Reply, ...field: Path): Path {
  return ['beats', beat.id, 'replies', beat.replies.indexOf(reply), ...field];
}
