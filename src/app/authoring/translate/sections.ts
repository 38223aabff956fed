import type { MatchedString, StringState } from '#core/translation/match-strings.ts';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import type { DraftString } from '#formats/translation/draft-strings.ts';
import type { Selection } from '#app/authoring/document/selection.ts';

/** The parts of a script that are translated one after the other, as the other views select them. */
export interface Section {
  readonly id: string;
  readonly name: string;
  /** What is selected when one turns to it. */
  readonly selection: Selection;
  readonly rows: readonly MatchedString<DraftString>[];
  readonly counts: Counts;
}

export type Counts = Readonly<Record<StringState, number>> & { readonly all: number };

export function countStates(rows: readonly MatchedString[]): Counts {
  const counts = { done: 0, stale: 0, missing: 0, all: rows.length };
  for (const { state } of rows) counts[state]++;
  return counts;
}

const PARTS = {
  about: 'About the talk',
  customer: 'The customer',
  briefing: 'Briefing',
  facilitator: 'Facilitator’s card',
} as const;

const isPart = (name: string): name is keyof typeof PARTS => Object.hasOwn(PARTS, name);

/** The section that a text belongs to. */
function sectionOf(key: string): string {
  const [top = '', name = ''] = key.split('/');
  if (top === 'beats') return `beats/${name}`;
  return isPart(top) || top === 'endings' ? top : 'about';
}

export function sectionOfSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'beat':
    case 'reply':
      return `beats/${selection.beat}`;
    case 'ending':
      return 'endings';
    case 'part':
      return isPart(selection.part) ? selection.part : 'about';
  }
}

/** In the order of the file; those without a text are left out. */
export function sectionsOf(matched: readonly MatchedString<DraftString>[], draft: Draft): readonly Section[] {
  const rows = new Map<string, MatchedString<DraftString>[]>();
  for (const row of matched) {
    const id = sectionOf(row.source.key);
    const before = rows.get(id);
    if (before) before.push(row);
    else rows.set(id, [row]);
  }
  return [...rows].map(([id, own]) => ({
    id,
    ...nameAndSelection(id, draft),
    rows: own,
    counts: countStates(own),
  }));
}

function nameAndSelection(id: string, draft: Draft): Pick<Section, 'name' | 'selection'> {
  const beat = /^beats\/(.*)$/.exec(id)?.[1];
  if (beat !== undefined) return { name: beat, selection: { kind: 'beat', beat } };
  const ending = draft.endings[0]?.id;
  if (id === 'endings' && ending !== undefined)
    return { name: 'Endings', selection: { kind: 'ending', ending } };
  const part = isPart(id) ? id : 'about';
  return { name: PARTS[part], selection: { kind: 'part', part } };
}
