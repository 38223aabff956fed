import { useId } from 'react';
import type { CatalogueEntry } from '#core/model/scenario-card.ts';
import { CHANNELS, RATINGS, TEMPERAMENTS } from '#core/model/words.ts';
import { Icon } from '#app/ui/icon.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { CHANNEL_WORDS, RATING_WORDS, TEMPERAMENT_WORDS } from '#app/ui/words-shown.ts';
import type { CatalogueFilter } from './catalogue-filter.ts';
import styles from './filter-bar.module.css';

export function FilterBar({
  entries,
  filter,
  onChange,
}: {
  /** All of them: what none of them is, is not offered. */
  readonly entries: readonly CatalogueEntry[];
  readonly filter: CatalogueFilter;
  readonly onChange: (filter: CatalogueFilter) => void;
}) {
  const id = useId();
  const cards = entries.filter((entry) => entry.ok);
  const temperaments = TEMPERAMENTS.filter((value) => cards.some((card) => card.temperament === value));
  const channels = CHANNELS.filter((value) => cards.some((card) => card.channel === value));
  const mildest = RATINGS.findIndex((value) => cards.some((card) => card.rating === value));
  const change = (part: Partial<CatalogueFilter>) => onChange({ ...filter, ...part });
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <search> is unknown to browsers of before 2023
    <div role="search" className={styles['bar']} aria-label="Conversations">
      <div className={styles['words']}>
        <label htmlFor={`${id}-words`}>Search</label>
        <span className={styles['field']}>
          <Icon name="search" size={18} />
          <input
            id={`${id}-words`}
            type="search"
            autoComplete="off"
            value={filter.words}
            onChange={(event) => change({ words: event.target.value })}
          />
        </span>
      </div>
      <SegmentedChoice
        legend="Customer"
        value={filter.temperament}
        onChange={(temperament) => change({ temperament })}
        options={[
          { value: 'all', label: 'All' },
          ...temperaments.map((value) => ({ value, label: TEMPERAMENT_WORDS[value] })),
        ]}
      />
      <div className={styles['select']}>
        <label htmlFor={`${id}-channel`}>Channel</label>
        <select
          id={`${id}-channel`}
          value={filter.channel}
          onChange={(event) => change({ channel: CHANNELS.find((c) => c === event.target.value) ?? 'all' })}
        >
          <option value="all">Any channel</option>
          {channels.map((value) => (
            <option key={value} value={value}>
              {CHANNEL_WORDS[value]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles['select']}>
        <label htmlFor={`${id}-rating`}>Content up to</label>
        <select
          id={`${id}-rating`}
          value={filter.upTo}
          onChange={(event) => change({ upTo: RATINGS.find((r) => r === event.target.value) ?? '3' })}
        >
          {RATINGS.slice(Math.max(0, mildest)).map((value) => (
            <option key={value} value={value}>
              {value}: {RATING_WORDS[value]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
