import { useCallback } from 'react';
import type { DraftStore } from '#app/storage/draft-store.ts';
import { PublisherContext, type Publisher } from '#app/authoring/share/publisher.ts';
import type { StudioLinks, StudioView } from '#app/authoring/studio-links.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { useLoaded } from '#app/ui/use-loaded.ts';
import { Waiting } from '#app/ui/waiting.tsx';
import { OpenDraft } from './open-draft.tsx';
import type { Load } from './use-load-ahead.ts';
import styles from './workspace.module.css';

export interface WorkspaceProps {
  readonly drafts: DraftStore;
  /** Id of the draft to open. */
  readonly draft: string;
  readonly view: StudioView;
  readonly links: StudioLinks;
  /** Screens beyond the studio to which it leads, fetched while the draft is worked on; must not change. */
  readonly leadsTo: readonly Load[];
  /** Absent where nothing can be published. */
  readonly publisher?: Publisher | undefined;
}

/** One draft, opened to be worked on. */
export function Workspace({ drafts, draft, view, links, leadsTo, publisher }: WorkspaceProps) {
  const read = useCallback(() => drafts.read(draft), [drafts, draft]);
  const { loaded, retry } = useLoaded(read);
  if (loaded.state === 'waiting') return <Waiting what="the draft" />;
  if (loaded.state === 'failed') {
    return (
      <div className={styles['instead']}>
        <h1 tabIndex={-1}>This draft cannot be opened</h1>
        <ErrorPanel
          title="The browser’s database did not answer"
          announce
          details={String(loaded.error)}
          actions={
            <Button look="primary" onClick={retry}>
              Try again
            </Button>
          }
        >
          <p>Nothing was changed. Another tab may be holding the database; close it, or try again.</p>
        </ErrorPanel>
      </div>
    );
  }
  if (!loaded.value) {
    return (
      <div className={styles['instead']}>
        <h1 tabIndex={-1}>There is no such draft</h1>
        <ErrorPanel
          title="It is not in this browser"
          tint="caution"
          actions={
            <LinkButton look="primary" href={links.studio}>
              To your drafts
            </LinkButton>
          }
        >
          <p>It may have been deleted, or written in another browser. Drafts stay where they were written.</p>
        </ErrorPanel>
      </div>
    );
  }
  return (
    <PublisherContext value={publisher ?? null}>
      <OpenDraft
        key={loaded.value.id}
        record={loaded.value}
        drafts={drafts}
        view={view}
        links={links}
        leadsTo={leadsTo}
      />
    </PublisherContext>
  );
}
