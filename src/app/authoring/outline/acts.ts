import type { Phase } from '#core/model/words.ts';
import type { Draft, DraftBeat } from '#formats/scenario/draft/draft.ts';

/** Beats that follow one another in the file and stand in one phase: an act of the script. */
export interface Act {
  readonly key: string;
  readonly phase: Phase | undefined;
  /** True where the phase had an act before: the script comes back to it. */
  readonly again: boolean;
  readonly beats: readonly DraftBeat[];
}

/** The script in acts, in the order of the file. */
export function actsOf({ beats }: Pick<Draft, 'beats'>): readonly Act[] {
  const acts: { key: string; phase: Phase | undefined; again: boolean; beats: DraftBeat[] }[] = [];
  const times = new Map<Phase | undefined, number>();
  for (const beat of beats) {
    const last = acts.at(-1);
    if (last && last.phase === beat.phase) {
      last.beats.push(beat);
      continue;
    }
    const time = times.get(beat.phase) ?? 0;
    times.set(beat.phase, time + 1);
    acts.push({ key: `${beat.phase ?? 'none'}-${time}`, phase: beat.phase, again: time > 0, beats: [beat] });
  }
  return acts;
}
