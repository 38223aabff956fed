import type { CatalogueEntry, ScenarioCard } from '#core/model/scenario-card.ts';
import { RATINGS, type Channel, type Rating, type Temperament } from '#core/model/words.ts';
import { CHANNEL_WORDS, SKILL_WORDS, TEMPERAMENT_WORDS } from '#app/ui/words-shown.ts';

export interface CatalogueFilter {
  /** Every word must occur somewhere on the card. */
  readonly words: string;
  readonly temperament: Temperament | 'all';
  readonly channel: Channel | 'all';
  /** The strongest content one wants to meet. */
  readonly upTo: Rating;
}

export const NO_FILTER: CatalogueFilter = { words: '', temperament: 'all', channel: 'all', upTo: '3' };

/** The entries to show, in their order. Broken ones stay unless something is asked of them that they cannot answer. */
export function filterEntries(entries: readonly CatalogueEntry[], filter: CatalogueFilter): CatalogueEntry[] {
  return entries.filter((entry) => (entry.ok ? fits(entry, filter) : brokenFits(entry.id, filter)));
}

/** Where a newcomer would begin: mild content before strong, short talks before long ones, broken files last. */
export function easiestFirst(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  return entries.toSorted((a, b) => {
    if (!a.ok || !b.ok) return Number(b.ok) - Number(a.ok);
    return RATINGS.indexOf(a.rating) - RATINGS.indexOf(b.rating) || a.minutes - b.minutes;
  });
}

export function isFiltering(filter: CatalogueFilter): boolean {
  return (
    filter.words.trim() !== '' ||
    filter.temperament !== 'all' ||
    filter.channel !== 'all' ||
    filter.upTo !== '3'
  );
}

function fits(card: ScenarioCard, { words, temperament, channel, upTo }: CatalogueFilter): boolean {
  return (
    (temperament === 'all' || card.temperament === temperament) &&
    (channel === 'all' || card.channel === channel) &&
    RATINGS.indexOf(card.rating) <= RATINGS.indexOf(upTo) &&
    includesAll(textOf(card), words)
  );
}

function brokenFits(id: string, { words, temperament, channel }: CatalogueFilter): boolean {
  return temperament === 'all' && channel === 'all' && includesAll(id, words);
}

function textOf(card: ScenarioCard): string {
  return [
    card.id,
    card.catalogue ?? '',
    card.title,
    card.summary,
    card.aim,
    card.label,
    card.customer.name,
    TEMPERAMENT_WORDS[card.temperament],
    CHANNEL_WORDS[card.channel],
    ...card.skills.map((skill) => SKILL_WORDS[skill].act),
  ].join(' ');
}

function includesAll(text: string, words: string): boolean {
  const plain = fold(text);
  return fold(words)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

/** Case, accents and the shape of an apostrophe do not matter to somebody who searches. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .trim();
}
