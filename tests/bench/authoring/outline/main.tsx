import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createStudioStore, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { StudioContext } from '#app/authoring/document/use-studio.ts';
import { openProver } from '#app/authoring/proof/open-prover.ts';
import { ProverContext, type Prover } from '#app/authoring/proof/use-proof.ts';
import { Inspector } from '#app/authoring/inspector/inspector.tsx';
import { OutlineView } from '#app/authoring/outline/outline-view.tsx';
import { DockContext } from '#app/authoring/workspace/use-dock.ts';
import '#app/ui/theme.css';

/** The outline with the form beside it, as in the studio, over a text that the bench hands in. */

function Studio({ store }: { readonly store: StudioStore }) {
  const [prover, setProver] = useState<Prover | null>(null);
  useEffect(() => {
    const opened = openProver(store);
    // oxlint-disable-next-line react/set-state-in-effect -- what has a life of its own begins and ends with the effect
    setProver(opened);
    return () => opened.close();
  }, [store]);
  if (!prover) return null;
  return (
    <StudioContext value={store}>
      <ProverContext value={prover}>
        <DockContext value={{ tab: 'edit', show: () => undefined }}>
          <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 27rem' }}>
            <main style={{ padding: '1.5rem clamp(1rem, 4vw, 3rem)' }}>
              <OutlineView />
            </main>
            <aside>
              <Inspector />
            </aside>
          </div>
        </DockContext>
      </ProverContext>
    </StudioContext>
  );
}

declare global {
  var openStudio: (text: string) => void;
}

const root = document.getElementById('root');
globalThis.openStudio = (text) => {
  const store = createStudioStore({ [SCENARIO_FILE]: text }, Date.now);
  if (root) createRoot(root).render(<Studio store={store} />);
};
