import { useState } from 'react';
import type { Situation } from '#core/model/condition.ts';
import type { Persona } from '#core/model/scenario.ts';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/authoring/fields/field-group.tsx';
import { ChartArrows } from './chart-arrows.tsx';
import type { ChartRegion } from './chart.ts';
import { isHidden } from './bench.ts';
import { StateWays } from './state-ways.tsx';
import styles from './state-chart.module.css';

/** The customer as a chart: each region's states by level, worst at the top, and what leads from one to another. */
export function StateChart({
  chart,
  persona,
  now,
  onPut,
}: {
  readonly chart: readonly ChartRegion[];
  readonly persona: Persona;
  /** How the customer being tried is now. */
  readonly now: Situation;
  /** Puts the customer being tried into a state. */
  readonly onPut: (region: string, state: string) => void;
}) {
  return (
    <FieldGroup
      title="How their mood moves"
      help="Choose a state to read what leads from it. The filled one is where they are now."
    >
      {chart.map((region) => (
        <RegionChart key={region.id} region={region} persona={persona} now={now} onPut={onPut} />
      ))}
    </FieldGroup>
  );
}

function RegionChart({
  region,
  persona,
  now,
  onPut,
}: {
  readonly region: ChartRegion;
  readonly persona: Persona;
  readonly now: Situation;
  readonly onPut: (region: string, state: string) => void;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const current = now.regions[region.id];
  const worst = Math.max(1, ...region.states.map(({ level }) => level));
  const shown = region.states.find(({ id }) => id === chosen);
  return (
    <section className={styles['region']} aria-label={region.label}>
      <h4 className={styles['label']}>
        {region.label}
        {isHidden(persona, now, region.id) && <span className={styles['hidden']}>hidden just now</span>}
      </h4>
      <div className={styles['picture']}>
        <ul className={styles['states']}>
          {region.states.map(({ id, label, level }) => (
            <li key={id}>
              <button
                type="button"
                className={styles['state']}
                style={{ '--shade': `var(--mood-${Math.round((level / worst) * 4)})` }}
                aria-expanded={id === chosen}
                data-now={id === current}
                onClick={() => setChosen(id === chosen ? null : id)}
              >
                <span>{label}</span> <span className={styles['level']}>{id === current ? 'now' : level}</span>
              </button>
            </li>
          ))}
        </ul>
        <ChartArrows region={region} chosen={region.states.findIndex(({ id }) => id === chosen)} />
      </div>
      {shown && (
        <div className={styles['ways']}>
          <h5 className={styles['from']}>From {shown.label.toLowerCase()}</h5>
          <StateWays region={region} state={shown} persona={persona} />
          {shown.id !== current && (
            <Button look="quiet" onClick={() => onPut(region.id, shown.id)}>
              Try them from here
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
