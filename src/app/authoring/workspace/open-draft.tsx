import { useEffect, useState, type ReactNode } from 'react';
import type { DraftRecord, DraftStore } from '#app/storage/draft-store.ts';
import { createStudioStore, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { StudioContext } from '#app/authoring/document/use-studio.ts';
import type { DraftKeeper } from '#app/authoring/keep/draft-keeper.ts';
import { keepDraft } from '#app/authoring/keep/keep-draft.ts';
import { browserKeepParts } from '#app/authoring/keep/keep-parts.ts';
import { KeeperContext } from '#app/authoring/keep/use-keeping.ts';
import { openProver } from '#app/authoring/proof/open-prover.ts';
import { ProverContext, type Prover } from '#app/authoring/proof/use-proof.ts';
import type { StudioLinks, StudioView } from '#app/authoring/studio-links.ts';
import { usePersonaFile } from '#app/authoring/vocabulary/use-vocabulary.ts';
import { NamesContext } from '#app/authoring/words/names-context.ts';
import { Waiting } from '#app/ui/waiting.tsx';
import type { Load } from './use-load-ahead.ts';
import { WorkspaceFrame } from './workspace-frame.tsx';

interface Opened {
  readonly store: StudioStore;
  readonly keeper: DraftKeeper;
  readonly prover: Prover;
}

/** The document of a draft with all that watches over it while it is open. */
export function OpenDraft({
  record,
  drafts,
  view,
  links,
  leadsTo,
}: {
  readonly record: DraftRecord;
  readonly drafts: DraftStore;
  readonly view: StudioView;
  readonly links: StudioLinks;
  readonly leadsTo: readonly Load[];
}) {
  const opened = useOpened(record, drafts);
  if (!opened) return <Waiting what="the draft" />;
  return (
    <StudioContext value={opened.store}>
      <KeeperContext value={opened.keeper}>
        <ProverContext value={opened.prover}>
          <Named>
            <WorkspaceFrame draft={record.id} view={view} links={links} leadsTo={leadsTo} />
          </Named>
        </ProverContext>
      </KeeperContext>
    </StudioContext>
  );
}

/** Reads the persona once for all views. */
function Named({ children }: { readonly children: ReactNode }) {
  const persona = usePersonaFile();
  return <NamesContext value={persona}>{children}</NamesContext>;
}

/** Null until what an ended tab may have left of the draft is in it. */
function useOpened(record: DraftRecord, drafts: DraftStore): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let current = true;
    const store = createStudioStore(record.texts, Date.now);
    const keeper = keepDraft(store, record, drafts, browserKeepParts());
    const prover = openProver(store);
    const show = () => {
      if (current) setOpened({ store, keeper, prover });
    };
    keeper.ready.then(show, show);
    return () => {
      current = false;
      prover.close();
      keeper.close();
    };
  }, [record, drafts]);
  return opened;
}
