import type { Draft } from '#formats/scenario/draft/draft.ts';
import type { ComboboxOption } from '#app/authoring/fields/match-options.ts';
import { PHASE_WORDS } from '#app/authoring/outline/phase-words.ts';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';

/** Where a reply can lead, to be searched by name, phase, and what is said there. */
export function targetOptions(draft: Draft, except?: string): readonly ComboboxOption[] {
  return [
    ...draft.beats.map(({ id, phase, says }) => ({
      value: id,
      label: id,
      group: 'Beats',
      keywords: [phase ? PHASE_WORDS[phase].name : '', says[0]?.variants[0] ?? ''].join(' '),
    })),
    ...draft.endings.map(({ id, title, grade }) => ({
      value: id,
      label: id,
      group: 'Endings',
      keywords: [title, grade ? GRADE_WORDS[grade] : ''].join(' '),
    })),
  ].filter(({ value }) => value !== except);
}
