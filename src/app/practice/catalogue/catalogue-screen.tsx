import type { CatalogueEntry, ScenarioCard } from '#core/model/scenario-card.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import type { Talks } from '#app/storage/talk-store.ts';
import type { TalkLinks } from '#app/practice/links.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { BrokenEntry } from './broken-entry.tsx';
import {
  easiestFirst,
  filterEntries,
  isFiltering,
  NO_FILTER,
  type CatalogueFilter,
} from './catalogue-filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { OpeningLine } from './opening-line.tsx';
import { sortTalks } from './past-talks.ts';
import { ScenarioEntry } from './scenario-entry.tsx';
import { TalkList } from './talk-list.tsx';
import { UnfinishedTalks } from './unfinished-talks.tsx';
import styles from './catalogue-screen.module.css';

export interface CatalogueScreenProps {
  readonly entries: readonly CatalogueEntry[];
  /** Null while they are being read. */
  readonly talks: Talks | null;
  readonly links: TalkLinks;
  readonly filter: CatalogueFilter;
  readonly onFilter: (filter: CatalogueFilter) => void;
  /** The unfinished talk that was just dropped, while it can be had back. */
  readonly discarded: TalkRecord | null;
  readonly onDiscard: (talk: TalkRecord) => void;
  readonly onUndo: () => void;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function CatalogueScreen({
  entries,
  talks,
  links,
  filter,
  onFilter,
  discarded,
  onDiscard,
  onUndo,
  now,
}: CatalogueScreenProps) {
  const past = sortTalks(talks?.records ?? [], entries);
  const shown = filterEntries(easiestFirst(entries), filter);
  const playable = entries.filter((entry) => entry.ok).length;
  const cardOf = (id: string): ScenarioCard | undefined =>
    entries.find((entry): entry is ScenarioCard => entry.ok && entry.id === id);

  return (
    <div className={styles['screen']}>
      <header className={styles['intro']}>
        <div className={styles['words']}>
          <h1 tabIndex={-1}>Who is on the line?</h1>
          <p className={styles['lead']}>
            {countInWords(playable)}, each with a reason to be difficult today. Choose one, talk it through,
            and see afterwards what your words did.
          </p>
        </div>
        <OpeningLine />
      </header>

      {(past.unfinished.length > 0 || discarded) && (
        <UnfinishedTalks
          talks={past.unfinished}
          cardOf={cardOf}
          hrefOf={({ attempt }) => links.talk(attempt.scenario, attempt.id)}
          discarded={discarded}
          onDiscard={onDiscard}
          onUndo={onUndo}
          now={now}
        />
      )}

      {entries.length === 0 ? (
        <EmptyState title="There are no conversations here">
          <p>Add a scenario to the folder “scenarios” and build the app again.</p>
        </EmptyState>
      ) : (
        <>
          <FilterBar entries={entries} filter={filter} onChange={onFilter} />
          <output className={styles['count']}>
            {isFiltering(filter) && `${shown.length} of ${entries.length} shown`}
          </output>
          {shown.length === 0 ? (
            <EmptyState
              title="Nobody like that is waiting"
              action={<Button onClick={() => onFilter(NO_FILTER)}>Show all conversations</Button>}
            >
              <p>No conversation fits everything you asked for.</p>
            </EmptyState>
          ) : (
            <ul className={styles['entries']}>
              {shown.map((entry) => (
                <li key={entry.id}>
                  {entry.ok ? (
                    <ScenarioEntry
                      card={entry}
                      href={links.briefing(entry.id)}
                      lastTalk={past.finished.find(({ attempt }) => attempt.scenario === entry.id)}
                      now={now}
                    />
                  ) : (
                    <BrokenEntry card={entry} />
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}

      <TalkList talks={past} hrefOf={links.debrief} now={now} />
      {talks !== null && talks.damaged > 0 && (
        <ErrorPanel
          tint="caution"
          title={
            talks.damaged === 1
              ? 'One saved talk cannot be read'
              : `${talks.damaged} saved talks cannot be read`
          }
        >
          <p>What is stored of it is damaged. It was left out; everything else is unharmed.</p>
        </ErrorPanel>
      )}
    </div>
  );
}

const SMALL_NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

function countInWords(count: number): string {
  return `${SMALL_NUMBERS[count] ?? count} ${count === 1 ? 'customer' : 'customers'}`;
}
