import type { Scenario } from '#core/model/scenario.ts';
import { PolicyCards } from '#app/practice/briefing/policy-cards.tsx';
import { ScreenFacts } from '#app/practice/briefing/screen-facts.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { Message } from './messages.ts';
import { SoFar } from './so-far.tsx';
import styles from './notes.module.css';

/** What lies beside the phone: policy, screen, briefing and, where words fade, what was said. */
export function Notes({
  scenario,
  soFar,
}: {
  readonly scenario: Scenario;
  readonly soFar: readonly Message[] | null;
}) {
  const { briefing, customer } = scenario;
  return (
    <div className={styles['notes']}>
      <Disclosure summary="Policy card" startsOpen>
        <PolicyCards briefing={briefing} />
      </Disclosure>
      <Disclosure summary="On your screen" startsOpen>
        <ScreenFacts briefing={briefing} />
      </Disclosure>
      <Disclosure summary="The situation">
        <p>{briefing.situation}</p>
        <p className={styles['you']}>{briefing.you}</p>
      </Disclosure>
      {soFar && soFar.length > 0 && (
        <Disclosure summary="What was said so far">
          <SoFar messages={soFar} customer={customer.name} />
        </Disclosure>
      )}
    </div>
  );
}
