import { useId, useState } from 'react';
import { LIMITS } from '#protocol/limits.ts';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import styles from './timer-choice.module.css';

const USUAL = [30, 60, 90];
const OWN_BEGINS = 120;

/** How long the next vote may last. */
export function TimerChoice({
  seconds,
  onChange,
}: {
  readonly seconds: number | null;
  readonly onChange: (seconds: number | null) => void;
}) {
  const id = useId();
  const [own, setOwn] = useState(seconds !== null && !USUAL.includes(seconds));
  const { least, most } = LIMITS.timerSeconds;
  const value = own ? 'own' : seconds === null ? 'off' : String(seconds);
  return (
    <div className={styles['timer']}>
      <SegmentedChoice
        legend="Timer"
        value={value}
        onChange={(next) => {
          setOwn(next === 'own');
          onChange(next === 'off' ? null : next === 'own' ? (seconds ?? OWN_BEGINS) : Number(next));
        }}
        options={[
          { value: 'off', label: 'Off' },
          ...USUAL.map((usual) => ({ value: String(usual), label: `${usual} s` })),
          { value: 'own', label: 'Own' },
        ]}
      />
      {own && (
        <div className={styles['own']}>
          <label htmlFor={id}>Seconds</label>
          <input
            id={id}
            type="number"
            min={least}
            max={most}
            defaultValue={seconds ?? OWN_BEGINS}
            onChange={({ target }) => {
              const given = Math.round(Number(target.value));
              if (given >= least && given <= most) onChange(given);
            }}
          />
        </div>
      )}
    </div>
  );
}
