import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { memo } from 'react';
import { fieldOf, listOf, textOf } from '#core/check/raw.ts';
import { CHANNEL_WORDS } from '#app/ui/words-shown.ts';
import { useDraft, useStudio } from '#app/authoring/document/use-studio.ts';
import { SCENARIO_PARTS, type ScenarioPart } from '#app/authoring/document/selection.ts';
import { temperamentOf } from '#app/authoring/words/own-persona.ts';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { RowMark } from './row-mark.tsx';
import { keyOf, type RowKey } from './row.ts';
import styles from './part-rows.module.css';

const NAMES: Readonly<Record<ScenarioPart, string>> = {
  about: 'About',
  customer: 'Customer',
  briefing: 'Briefing',
  facilitator: 'Facilitator',
  rules: 'Rules',
};

/** What stands before the script, one row each: the way to its form. */
export const PartRows = memo(function PartRows({
  active,
  marked,
}: {
  readonly active: RowKey | null;
  readonly marked: readonly RowKey[];
}) {
  const draft = useDraft();
  const briefing = useStudio(({ files }) => fieldOf(files[SCENARIO_FILE]?.data, 'briefing'));
  const facilitator = useStudio(({ files }) => fieldOf(files[SCENARIO_FILE]?.data, 'facilitator'));
  const { persona } = draft.customer;
  const kind = useStudio(({ files }) => temperamentOf(files, persona)) ?? persona;
  const summaries: Readonly<Record<ScenarioPart, string>> = {
    about: aboutOf(draft),
    customer: [draft.customer.name, kind].filter(Boolean).join(', '),
    briefing: textOf(fieldOf(briefing, 'situation')) ?? 'what the trainee knows before the first word',
    facilitator: facilitator === undefined ? 'no card for the classroom yet' : facilitatorOf(facilitator),
    rules: rulesOf(draft),
  };
  return (
    <ul className={styles['parts']} aria-label="Before the script">
      {SCENARIO_PARTS.map((part) => {
        const row = { kind: 'part', part } as const;
        const key = keyOf(row);
        return (
          <li key={part} className={styles['part']} data-active={active === key}>
            <button type="button" tabIndex={active === key ? 0 : -1} data-row={key} className={styles['row']}>
              <span className={styles['name']}>{NAMES[part]}</span>
              <span className={styles['summary']}>{summaries[part]}</span>
            </button>
            <RowMark row={row} marked={marked} />
          </li>
        );
      })}
    </ul>
  );
});

function aboutOf({ title, channel, language }: Draft): string {
  const means = channel === undefined ? '' : CHANNEL_WORDS[channel].toLowerCase();
  return [title === '' ? 'no title yet' : `“${title}”`, means, language].filter(Boolean).join(', ');
}

function facilitatorOf(facilitator: unknown): string {
  const questions = listOf(fieldOf(facilitator, 'questions')).length;
  const aim = textOf(fieldOf(facilitator, 'aim'));
  return aim ?? `${questions} questions`;
}

function rulesOf({ counters, flags, exits }: Draft): string {
  const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;
  return [
    count(counters.length, 'counter'),
    count(flags.length, 'flag'),
    count(Object.keys(exits).length, 'exit'),
  ].join(', ');
}
