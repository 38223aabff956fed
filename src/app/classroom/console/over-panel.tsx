import type { Scenario } from '#core/model/scenario.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { ClassroomLinks } from '#app/classroom/classroom-links.ts';
import { VotesPanel } from './votes-panel.tsx';
import styles from './console.module.css';

/** After the end: what was on this console is still here until the page is left. */
export function OverPanel({
  view,
  scenario,
  links,
  forgotten,
}: {
  readonly view: ConsoleView;
  readonly scenario: Scenario | null;
  readonly links: ClassroomLinks;
  /** It was ended with everything deleted, so nothing of it is shown either. */
  readonly forgotten: boolean;
}) {
  return (
    <div className={styles['console']}>
      <h1 tabIndex={-1}>The session is over</h1>
      <p>
        All screens have said goodbye.{' '}
        {forgotten
          ? 'Everything that was stored of the session is deleted.'
          : 'What may be kept of the session is below: save it before you leave this page.'}
      </p>
      <p>
        <LinkButton look="primary" href={links.classroom}>
          To the classroom
        </LinkButton>
      </p>
      {scenario && !forgotten && view.record.decisions.length > 0 && (
        <Panel title="Votes and sheet" look="ruled">
          <VotesPanel scenario={scenario} record={view.record} />
        </Panel>
      )}
    </div>
  );
}
