import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { StudioLinks, StudioView } from '#app/authoring/studio-links.ts';
import { classNames } from '#app/ui/class-names.ts';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { useRoomBelow } from '#app/ui/use-room-below.ts';
import { Waiting } from '#app/ui/waiting.tsx';
import { Dock } from './dock.tsx';
import type { DockTab } from './dock-tabs.ts';
import { MendingContext } from '#app/authoring/proof/mending.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import { languageOfFile } from '#formats/translation/read-translation.ts';
import { DockContext } from './use-dock.ts';
import { DocumentBar } from './document-bar.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { PartBoundary } from './part-boundary.tsx';
import { useLoadAhead, type Load } from './use-load-ahead.ts';
import { useWorkspaceKeys } from './use-workspace-keys.ts';
import { ViewTabs } from './view-tabs.tsx';
import { LOAD_VIEW, VIEW_NAMES } from './views.ts';
import styles from './workspace-frame.module.css';

/** The studio's table: the document in one of its views, and beside it the dock. On a narrow screen one lies over the other. */
export function WorkspaceFrame({
  draft,
  view,
  links,
  leadsTo,
}: {
  readonly draft: string;
  readonly view: StudioView;
  readonly links: StudioLinks;
  /** Screens beyond the studio to which it leads, fetched ahead with its own parts. */
  readonly leadsTo: readonly Load[];
}) {
  const [tab, setTab] = useState<DockTab>('edit');
  // Only where there is no room for both.
  const [front, setFront] = useState<'view' | 'dock'>('view');
  const [asked, setAsked] = useState<Finding | null>(null);
  const name = `The ${VIEW_NAMES[view].toLowerCase()}`;
  const frame = useRef<HTMLDivElement>(null);
  const viewArea = useRef<HTMLElement>(null);
  const dockArea = useRef<HTMLElement>(null);
  const show = (next: DockTab) => {
    setTab(next);
    setFront('dock');
  };
  const mend = (finding: Finding) => {
    setAsked(finding);
    if (languageOfFile(finding.file) === undefined) return show('edit');
    // What is amiss in a translation is mended beside its original.
    setFront('view');
    location.hash = links.draft(draft, 'translate');
  };
  useLoadAhead(leadsTo);
  useRoomBelow(viewArea);
  useWorkspaceKeys(frame, (to) => {
    flushSync(() => setFront(to));
    const area = (to === 'view' ? viewArea : dockArea).current;
    // Where the view has a row before the author, back to that one.
    const row = to === 'view' ? area?.querySelector<HTMLElement>('[data-row][tabindex="0"]') : null;
    (row ?? area)?.focus();
  });
  return (
    <DockContext value={{ tab, show }}>
      <MendingContext value={{ asked, mend, taken: () => setAsked(null) }}>
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
              <PartBoundary key={view} name={name}>
                <LaterScreen
                  load={LOAD_VIEW[view]}
                  name={name}
                  waiting={<Waiting what={`the ${VIEW_NAMES[view].toLowerCase()}`} />}
                  props={{}}
                />
              </PartBoundary>
            </section>
            <Dock ref={dockArea} tab={tab} onTab={setTab} />
          </div>
        </div>
      </MendingContext>
    </DockContext>
  );
}
