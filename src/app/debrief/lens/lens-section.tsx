import type { Scenario } from '#core/model/scenario.ts';
import { lensReadings, type LensReading } from '#runtime/debrief/lens-reading.ts';
import type { Turn } from '#runtime/transcript.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { LensMarks } from './lens-marks.tsx';
import { PrincipleList } from './principle-list.tsx';
import styles from './lens-section.module.css';

/** The talk read through each of the five articles: which principles showed, which were let go, which had no chance. */
export function LensSection({
  scenario,
  turns,
}: {
  readonly scenario: Scenario;
  readonly turns: readonly Turn[];
}) {
  return (
    <Panel title="Read it through a lens" look="ruled">
      <p className={styles['note']}>
        Five articles on dealing with customers, each with its own principles. Open one to see which of them
        your replies showed.
      </p>
      {lensReadings(scenario, turns).map((reading, place) => (
        <Disclosure key={reading.lens.id} startsOpen={place === 0} summary={<Summary reading={reading} />}>
          <PrincipleList principles={reading.principles} />
        </Disclosure>
      ))}
    </Panel>
  );
}

function Summary({ reading: { lens, principles } }: { readonly reading: LensReading }) {
  const count = (status: string) => principles.filter((p) => p.status === status).length;
  return (
    <span className={styles['summary']}>
      <span>{lens.title}</span>
      <LensMarks principles={principles} />
      <span className={styles['counts']}>
        {count('shown')} shown, {count('missed')} missed, {count('no-chance')} without a chance
      </span>
    </span>
  );
}
