import type { ScenarioCard } from '#core/model/scenario-card.ts';
import type { ProjectorView } from '#protocol/views.ts';
import { Portrait } from '#app/ui/portrait.tsx';
import styles from './briefing.module.css';

/** Who you are, what has happened, what you may do: all of it before the customer speaks. */
export function Briefing({
  room,
  briefing,
  card,
}: {
  readonly room: ProjectorView['room'];
  readonly briefing: NonNullable<ProjectorView['briefing']>;
  readonly card: ScenarioCard | null;
}) {
  const { customer, scenario } = room;
  return (
    <section className={styles['briefing']} lang={scenario.language}>
      <div className={styles['who']}>
        {card && (
          <Portrait
            seed={card.customer.portrait}
            expression={card.customer.expression}
            size="calc(4.4 * var(--unit))"
          />
        )}
        <div>
          <h2 lang="en">You are all one person now</h2>
          <p className={styles['you']}>{briefing.you}</p>
          <p className={styles['soft']}>
            <span lang="en">Opposite:</span> {customer.name} ({customer.pronouns})
          </p>
        </div>
      </div>
      <p className={styles['situation']}>{briefing.situation}</p>
      <div className={styles['columns']}>
        <Sheet title="You may" items={briefing.authority} />
        <Sheet title="You may not" items={briefing.limits} />
        {briefing.policy.length > 0 && (
          <div className={styles['policy']}>
            <h3 lang="en">Policy card</h3>
            <dl>
              {briefing.policy.map(({ title, text }) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </div>
    </section>
  );
}

function Sheet({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <h3 lang="en">{title}</h3>
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
