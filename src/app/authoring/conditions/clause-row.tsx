import type { ReactNode } from 'react';
import type { CounterName, FlagName, Name, RegionName } from '#app/authoring/vocabulary/vocabulary.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { COMPARISON_WORDS, type Clause, type Comparison } from './clause.ts';
import { NumberChoice, SmallSelect } from './small-select.tsx';
import styles from './conditions.module.css';

const COMPARISONS: readonly Comparison[] = ['least', 'most', 'is', 'between'];

/** One thing that must hold, read as a sentence whose words are chosen. */
export function ClauseRow({
  clause,
  name,
  isFirst,
  onChange,
}: {
  readonly clause: Clause;
  readonly name: Name | undefined;
  readonly isFirst: boolean;
  readonly onChange: (clause: Clause) => void;
}) {
  const lead = <span className={styles['lead']}>{isFirst ? 'if' : 'and'}</span>;
  if (clause.kind === 'region' && name?.kind === 'region')
    return <RegionRow lead={lead} clause={clause} region={name} onChange={onChange} />;
  if (clause.kind === 'counter' && name?.kind === 'counter')
    return <CounterRow lead={lead} clause={clause} counter={name} onChange={onChange} />;
  if (clause.kind === 'flag' && name?.kind === 'flag')
    return <FlagRow lead={lead} clause={clause} flag={name} onChange={onChange} />;
  return (
    <p className={styles['row']}>
      {lead}
      <code>{clause.name}</code> is nothing that this scenario knows, or cannot be read. Take it out, or mend
      it in the source.
    </p>
  );
}

interface RowProps<Kind extends Clause['kind']> {
  readonly lead: ReactNode;
  readonly clause: Extract<Clause, { kind: Kind }>;
  readonly onChange: (clause: Clause) => void;
}

function RegionRow({ lead, clause, region, onChange }: RowProps<'region'> & { readonly region: RegionName }) {
  const turn = (state: string, isOn: boolean) => {
    const chosen = new Set(clause.states);
    if (isOn) chosen.add(state);
    else chosen.delete(state);
    // In the order of the persona, however they were ticked.
    onChange({ ...clause, states: region.states.map(({ id }) => id).filter((id) => chosen.has(id)) });
  };
  return (
    <fieldset className={styles['row']}>
      <VisuallyHidden as="legend">{region.label} is one of</VisuallyHidden>
      {lead}
      <span aria-hidden="true">{region.label} is</span>
      <span className={styles['states']}>
        {region.states.map(({ id, label }) => (
          <label key={id} className={styles['state']}>
            <input
              type="checkbox"
              checked={clause.states.includes(id)}
              onChange={(event) => turn(id, event.target.checked)}
            />
            {label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

function CounterRow({
  lead,
  clause,
  counter,
  onChange,
}: RowProps<'counter'> & { readonly counter: CounterName }) {
  const { how, from, to } = clause;
  const { min, max } = counter.spec;
  const first = how === 'most' ? to : from;
  const putFirst = (value: number) =>
    onChange(how === 'most' ? { ...clause, to: value } : { ...clause, from: value, to: Math.max(to, value) });
  return (
    <div className={styles['row']}>
      {lead}
      <span>{counter.label}:</span>
      <SmallSelect
        label={`${counter.label}: how`}
        value={how}
        options={COMPARISONS.map((value) => ({ value, label: COMPARISON_WORDS[value] }))}
        // The number that was asked about stays the one that is.
        onChange={(next) => onChange({ ...clause, how: next, from: first, to: Math.max(first, to) })}
      />
      <NumberChoice
        label={`${counter.label}: number`}
        value={first}
        min={min}
        max={max}
        onChange={putFirst}
      />
      {how === 'between' && (
        <>
          <span>and</span>
          <NumberChoice
            label={`${counter.label}: and at most`}
            value={to}
            min={from}
            max={max}
            onChange={(value) => onChange({ ...clause, to: value })}
          />
        </>
      )}
    </div>
  );
}

function FlagRow({ lead, clause, flag, onChange }: RowProps<'flag'> & { readonly flag: FlagName }) {
  return (
    <div className={styles['row']}>
      {lead}
      <span>{flag.label}:</span>
      <SmallSelect
        label={`${flag.label}: is it so?`}
        value={clause.wanted ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: 'yes' },
          { value: 'no', label: 'no' },
        ]}
        onChange={(answer) => onChange({ ...clause, wanted: answer === 'yes' })}
      />
    </div>
  );
}
