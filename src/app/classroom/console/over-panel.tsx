import { useState } from 'react';
import type { Scenario } from '#core/model/scenario.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { ClassroomLinks } from '#app/classroom/classroom-links.ts';
import { VotesPanel } from './votes-panel.tsx';
import styles from './console.module.css';

/** After the end: what may be kept of the session can still be saved, and all of it deleted. */
export function OverPanel({
  view,
  scenario,
  links,
  forgotten,
  onDelete,
}: {
  readonly view: ConsoleView;
  readonly scenario: Scenario | null;
  readonly links: ClassroomLinks;
  /** It was ended with everything deleted, so nothing of it is shown either. */
  readonly forgotten: boolean;
  /** Deletes all that is kept of it; resolves to why it could not, or to null. */
  readonly onDelete: () => Promise<string | null>;
}) {
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div className={styles['console']}>
      <h1 tabIndex={-1}>The session is over</h1>
      <p>
        All screens have said goodbye.{' '}
        {forgotten
          ? 'Everything that was stored of the session is deleted.'
          : 'What may be kept of the session is below. It is deleted by itself a day after the room was opened, or by you, at once.'}
      </p>
      <p>
        <LinkButton look="primary" href={links.classroom}>
          To the classroom
        </LinkButton>
      </p>
      {!forgotten && (
        <div className={styles['delete']}>
          <Button look="harm" onClick={() => setSure(true)}>
            Delete everything
          </Button>
          {problem !== null && <p role="alert">{problem}</p>}
        </div>
      )}
      {sure && (
        <Dialog
          open
          title="Delete everything"
          onClose={() => setSure(false)}
          actions={
            <>
              <Button onClick={() => setSure(false)}>Not yet</Button>
              <Button
                look="harm"
                onClick={() => {
                  setSure(false);
                  void onDelete().then(setProblem);
                }}
              >
                Delete it
              </Button>
            </>
          }
        >
          <p>Votes, nicknames and the way the room took are deleted at once. Save what you need before.</p>
        </Dialog>
      )}
      {scenario && !forgotten && view.record.decisions.length > 0 && (
        <Panel title="Votes and sheet" look="ruled">
          <VotesPanel scenario={scenario} record={view.record} />
        </Panel>
      )}
    </div>
  );
}
