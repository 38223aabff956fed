import { Icon } from './icon.tsx';
import { classNames } from './class-names.ts';
import styles from './meter.module.css';

export interface MeterProps {
  readonly label: string;
  /** 0 best, `max` worst. */
  readonly level: number;
  readonly max: number;
  /** The level in words, e.g. "Irritated": colour and length only repeat it. */
  readonly valueText: string;
  /** True while it cannot be read from outside; the meter then shows no level, and says so. */
  readonly masked?: boolean;
  /** Leaves the name to a heading nearby. */
  readonly compact?: boolean;
}

/** How hot it is: steps of the mood scale, filled up to the level. */
export function Meter({ label, level, max, valueText, masked = false, compact = false }: MeterProps) {
  const steps = Array.from({ length: max + 1 }, (_, step) => step);
  // The scale has five colours whatever the number of states: 0 the calmest, 4 the last state.
  const shade = (step: number) => Math.round((max === 0 ? 0 : step / max) * 4);
  return (
    <div className={classNames(styles['meter'], compact && styles['compact'])}>
      <div className={styles['caption']} aria-hidden="true">
        <span className={styles['label']}>{label}</span>
        <span className={styles['value']}>
          {masked && <Icon name="mask" size={16} />}
          {masked ? 'Cannot be read' : valueText}
        </span>
      </div>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native meter can neither say its value in words nor be drawn in steps
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        // A masked level must not be readable in the page either; a value is required, and the middle says nothing.
        aria-valuenow={masked ? max / 2 : level}
        aria-valuetext={masked ? 'Cannot be read from outside right now' : valueText}
        className={classNames(styles['steps'], masked && styles['masked'])}
      >
        {steps.map((step) => (
          <span
            key={step}
            className={styles['step']}
            data-filled={!masked && step <= level}
            {...(!masked && { style: { '--shade': `var(--mood-${shade(level)})` } })}
          />
        ))}
      </div>
    </div>
  );
}
