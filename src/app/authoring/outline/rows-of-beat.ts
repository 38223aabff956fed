import type { DraftBeat, DraftLine } from '#formats/scenario/draft/draft.ts';
import type { Row } from './row.ts';

/** The rows of a beat below its name, from above to below: all that can be written there. */
export function rowsOfBeat({ id, says, thinks, cue, replies }: DraftBeat): readonly Row[] {
  const lines = (kind: 'says' | 'thinks', spoken: readonly DraftLine[]): readonly Row[] =>
    spoken.flatMap(({ variants }, line) => variants.map((_, variant) => ({ kind, beat: id, line, variant })));
  const said = lines('says', says);
  return [
    ...(said.length > 0 ? said : [{ kind: 'says', beat: id, line: 0, variant: 0 } as const]),
    ...lines('thinks', thinks),
    ...(cue === undefined ? [] : [{ kind: 'cue', beat: id } as const]),
    ...replies.map(({ index }): Row => ({ kind: 'reply', beat: id, index })),
  ];
}
