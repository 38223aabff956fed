import { useId, type KeyboardEvent, type Ref } from 'react';
import type { Phase } from '#core/model/words.ts';
import { PHASE_WORDS } from '#app/authoring/outline/phase-words.ts';
import { OVERLAY_WORDS, type OverlayName } from '#app/authoring/map/overlays/overlay.ts';
import { Icon } from '#app/ui/icon.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import styles from './map-bar.module.css';

export type Shown = 'picture' | 'list';

export interface MapBarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** "2 of 7", or that nothing was found; empty without a query. */
  readonly found: string;
  readonly onNext: (step: 1 | -1) => void;
  readonly overlays: readonly OverlayName[];
  readonly overlay: OverlayName;
  readonly onOverlay: (overlay: OverlayName) => void;
  readonly phases: readonly Phase[];
  readonly folded: ReadonlySet<Phase>;
  readonly onFold: (phase: Phase) => void;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
}

/** Above the map: search, what is laid over it, which phases are folded, and picture or list. */
export function MapBar({ ref, ...props }: MapBarProps & { readonly ref: Ref<HTMLInputElement> }) {
  const id = useId();
  const searched = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      props.onNext(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && props.query !== '') {
      event.preventDefault();
      props.onQuery('');
    }
  };
  return (
    <div className={styles['bar']}>
      <div className={styles['search']}>
        <label htmlFor={`${id}-search`} className={styles['label']}>
          Find
        </label>
        <span className={styles['field']}>
          <Icon name="search" size={18} />
          <input
            ref={ref}
            id={`${id}-search`}
            type="search"
            value={props.query}
            autoComplete="off"
            aria-describedby={`${id}-found`}
            onChange={(event) => props.onQuery(event.target.value)}
            onKeyDown={searched}
          />
        </span>
        <output id={`${id}-found`} htmlFor={`${id}-search`} className={styles['found']}>
          {props.found}
        </output>
      </div>
      <div className={styles['select']}>
        <label htmlFor={`${id}-overlay`} className={styles['label']}>
          Lay over
        </label>
        <select
          id={`${id}-overlay`}
          value={props.overlay}
          onChange={(event) => {
            const chosen = props.overlays.find((name) => name === event.target.value);
            if (chosen) props.onOverlay(chosen);
          }}
        >
          {props.overlays.map((name) => (
            <option key={name} value={name}>
              {OVERLAY_WORDS[name]}
            </option>
          ))}
        </select>
      </div>
      {props.phases.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the fields inside
        <details
          className={styles['phases']}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !event.currentTarget.open) return;
            event.preventDefault();
            event.currentTarget.open = false;
            event.currentTarget.querySelector('summary')?.focus();
          }}
          onBlur={({ currentTarget, relatedTarget }) => {
            // It lies over the map, and is in the way once one works there.
            if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
              currentTarget.open = false;
          }}
        >
          <summary className={styles['summary']}>
            Fold phases{props.folded.size > 0 && ` (${props.folded.size})`}
          </summary>
          <fieldset className={styles['menu']}>
            <legend className={styles['menuLegend']}>Each becomes one card</legend>
            {props.phases.map((phase) => (
              <label key={phase} className={styles['option']}>
                <input
                  type="checkbox"
                  checked={props.folded.has(phase)}
                  onChange={() => props.onFold(phase)}
                />
                <span>
                  {PHASE_WORDS[phase].name}
                  <span className={styles['gloss']}>{PHASE_WORDS[phase].gloss}</span>
                </span>
              </label>
            ))}
          </fieldset>
        </details>
      )}
      <SegmentedChoice
        legend="Show the map as"
        legendHidden
        value={props.shown}
        onChange={props.onShown}
        options={[
          { value: 'picture', label: 'Picture' },
          { value: 'list', label: 'List' },
        ]}
      />
    </div>
  );
}
