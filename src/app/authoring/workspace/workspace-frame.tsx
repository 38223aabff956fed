import { useRef, useState } from 'react';
import type { StudioLinks, StudioView } from '#app/authoring/studio-links.ts';
import { classNames } from '#app/ui/class-names.ts';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { Waiting } from '#app/ui/waiting.tsx';
import { Dock } from './dock.tsx';
import type { DockTab } from './dock-tabs.ts';
import { DockContext } from './use-dock.ts';
import { DocumentBar } from './document-bar.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { useWorkspaceKeys } from './use-workspace-keys.ts';
import { ViewTabs } from './view-tabs.tsx';
import { LOAD_VIEW, VIEW_NAMES } from './views.ts';
import styles from './workspace-frame.module.css';

/** The studio's table: the document in one of its views, and beside it the dock. On a narrow screen one lies over the other. */
export function WorkspaceFrame({
  draft,
  view,
  links,
}: {
  readonly draft: string;
  readonly view: StudioView;
  readonly links: StudioLinks;
}) {
  const [tab, setTab] = useState<DockTab>('edit');
  // Only where there is no room for both.
  const [front, setFront] = useState<'view' | 'dock'>('view');
  const frame = useRef<HTMLDivElement>(null);
  const viewArea = useRef<HTMLElement>(null);
  const dockArea = useRef<HTMLElement>(null);
  const show = (next: DockTab) => {
    setTab(next);
    setFront('dock');
  };
  useWorkspaceKeys(frame, (to) => {
    setFront(to);
    (to === 'view' ? viewArea : dockArea).current?.focus();
  });
  return (
    <DockContext value={{ tab, show }}>
      <div ref={frame} className={styles['frame']}>
        <DocumentBar draft={draft} links={links} />
        <div className={styles['notice']}>
          <DraftNotice links={links} />
        </div>
        <ViewTabs draft={draft} view={view} links={links} front={front} onFront={setFront} />
        <div className={styles['table']} data-front={front}>
          <section
            ref={viewArea}
            tabIndex={-1}
            aria-label={VIEW_NAMES[view]}
            className={classNames(styles['view'], styles[view])}
          >
            <LaterScreen
              key={view}
              load={LOAD_VIEW[view]}
              name={`The ${VIEW_NAMES[view].toLowerCase()}`}
              waiting={<Waiting what={`the ${VIEW_NAMES[view].toLowerCase()}`} />}
              props={{}}
            />
          </section>
          <Dock ref={dockArea} tab={tab} onTab={setTab} />
        </div>
      </div>
    </DockContext>
  );
}
