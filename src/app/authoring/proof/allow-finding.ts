import type { Draft } from '#formats/scenario/draft/draft.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { fieldOf, listOf } from '#core/check/raw.ts';
import { insertAt, type Plain } from '#formats/yaml/edit-source.ts';
import type { Edited } from '#formats/yaml/edited.ts';
import type { Source } from '#formats/yaml/source.ts';
import { placeOfFinding } from './place-of-finding.ts';
import type { Finding } from './proof.ts';

/** Writes into the scenario that a finding is meant to be, and why. */
export function allowFinding(source: Source, finding: Finding, draft: Draft, because: string): Edited {
  const at = placeToAllow(finding, draft);
  const allowance: Plain = { rule: finding.code, ...(at !== null && { at }), because };
  const there = fieldOf(source.data, 'allow');
  if (!Array.isArray(there) || there.length === 0) return setField(source, ['allow'], [allowance]);
  return insertAt(source, ['allow'], listOf(there).length, allowance);
}

/** The place as the `allow` list names it: a beat, `beat/reply`, an ending; null for the whole file. */
function placeToAllow({ path }: Finding, draft: Draft): string | null {
  const place = placeOfFinding(path);
  switch (place.kind) {
    case 'beat':
      return place.beat;
    case 'ending':
      return place.ending;
    case 'reply': {
      const id = draft.beats.find((beat) => beat.id === place.beat)?.replies[place.index]?.id;
      return id === undefined || id === '' ? place.beat : `${place.beat}/${id}`;
    }
    case 'part':
      return null;
  }
}
