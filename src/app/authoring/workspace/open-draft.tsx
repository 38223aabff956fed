import { useEffect, useState } from 'react';
import type { DraftRecord, DraftStore } from '#app/storage/draft-store.ts';
import { createStudioStore } from '#app/authoring/document/studio-store.ts';
import { StudioContext } from '#app/authoring/document/use-studio.ts';
import { openProver } from '#app/authoring/proof/open-prover.ts';
import { ProverContext, type Prover } from '#app/authoring/proof/use-proof.ts';
import type { StudioLinks, StudioView } from '#app/authoring/studio-links.ts';
import { WorkspaceFrame } from './workspace-frame.tsx';

/** The document of a draft with all that watches over it while it is open. */
export function OpenDraft({
  record,
  view,
  links,
}: {
  readonly record: DraftRecord;
  readonly drafts: DraftStore;
  readonly view: StudioView;
  readonly links: StudioLinks;
}) {
  const [store] = useState(() => createStudioStore(record.texts, Date.now));
  const [prover, setProver] = useState<Prover | null>(null);
  useEffect(() => {
    const opened = openProver(store);
    // oxlint-disable-next-line react/hooks -- what has a life of its own begins and ends with the effect
    setProver(opened);
    return () => opened.close();
  }, [store]);
  if (!prover) return null;
  return (
    <StudioContext value={store}>
      <ProverContext value={prover}>
        <WorkspaceFrame draft={record.id} view={view} links={links} />
      </ProverContext>
    </StudioContext>
  );
}
