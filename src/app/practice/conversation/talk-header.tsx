import type { ReactNode } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { Expression } from '#core/model/words.ts';
import type { RegionMeter } from '#runtime/mood.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { Portrait } from '#app/ui/portrait.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { Clock } from './clock.tsx';
import { TALKING } from './channel-words.ts';
import styles from './talk-header.module.css';

/** Who is there, how they are, how long it has been. */
export function TalkHeader({
  scenario,
  expression,
  meters,
  elapsed,
  caption,
  children,
}: {
  readonly scenario: Scenario;
  readonly expression: Expression;
  /** Empty when the trainee hides them. */
  readonly meters: readonly RegionMeter[];
  /** Milliseconds since the talk began. */
  readonly elapsed: () => number;
  /** Of the sound that is going on. */
  readonly caption: string | null;
  /** The controls of the talk. */
  readonly children: ReactNode;
}) {
  const { customer, channel } = scenario;
  const isSpoken = channel === 'phone' || channel === 'in-person';
  return (
    <header className={styles['header']} data-spoken={isSpoken}>
      <span className={styles['face']}>
        <Portrait seed={customer.portrait} expression={expression} size="100%" />
      </span>
      <div className={styles['who']}>
        <h1 tabIndex={-1} className={styles['name']}>
          <VisuallyHidden>{TALKING[channel].heading('')}</VisuallyHidden>
          {customer.name}
        </h1>
        <p className={styles['state']}>
          <Icon name={channel} size={17} />
          <Clock read={elapsed} />
          <span className={styles['scenario']}>{scenario.title}</span>
          {caption !== null && <span className={styles['caption']}>{caption}</span>}
        </p>
      </div>
      {meters.length > 0 && (
        <div className={styles['meters']}>
          {meters.map((meter) => (
            <Meter
              key={meter.region}
              label={meter.label}
              level={meter.level}
              max={meter.max}
              valueText={meter.stateLabel}
              masked={meter.masked}
            />
          ))}
        </div>
      )}
      <div className={styles['controls']}>{children}</div>
    </header>
  );
}
