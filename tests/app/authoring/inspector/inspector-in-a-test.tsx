import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState, type ReactNode } from 'react';
import { openSource } from '#formats/yaml/open-source.ts';
import type { Selection } from '#app/authoring/document/selection.ts';
import { createStudioStore } from '#app/authoring/document/studio-store.ts';
import { StudioContext } from '#app/authoring/document/use-studio.ts';
import { Inspector } from '#app/authoring/inspector/inspector.tsx';
import { MendingContext } from '#app/authoring/proof/mending.ts';
import { placeToMend } from '#app/authoring/proof/place-of-finding.ts';
import type { Finding, Proof } from '#app/authoring/proof/proof.ts';
import { ProverContext } from '#app/authoring/proof/use-proof.ts';
import { createTextProver } from '#app/authoring/proof/worker/prove-texts.ts';
import { readPersonaTexts } from '#cli/library/read-library.ts';
import { toldProver } from '../proof/told-prover.ts';
import { LATE_PARCEL_FOLDER } from '../../../support/late-parcel.ts';

export const lateParcelText = () => readFile(join(LATE_PARCEL_FOLDER, SCENARIO_FILE), 'utf8');

/** Whether each of hundreds of controls is hidden is not what these tests ask, and takes most of their time. */
configure({ defaultHidden: true });

// jsdom lays nothing out and has no scrolling.
Element.prototype.scrollIntoView = () => undefined;

const SITUATIONS = 60_000;

/** The inspector over the real store, document and proof; proven by `prove`, as the worker would a moment after an edit. */
export async function showInspector(selection: Selection, change: (text: string) => string = (text) => text) {
  let at = 0;
  const store = createStudioStore(
    { [SCENARIO_FILE]: change(await lateParcelText()) },
    () => (at += 10),
    selection,
  );
  const texts = createTextProver(await readPersonaTexts(), () => 0);
  const { prover, tell } = toldProver();
  const text = () => store.getState().files[SCENARIO_FILE]?.text ?? '';
  const prove = () =>
    act(() => {
      const { proof } = texts.prove(store.getState().revision, { [SCENARIO_FILE]: text() }, SITUATIONS);
      const lastWhole: Proof | null = proof.solved ? proof : prover.get().lastWhole;
      tell({ proof, lastWhole, state: 'settled', detail: null });
    });
  let ask: (finding: Finding) => void = () => undefined;
  const { container } = render(
    <StudioContext value={store}>
      <ProverContext value={prover}>
        <main>
          <h1>Studio</h1>
          <Mending ask={(asking) => (ask = asking)}>
            <Inspector />
          </Mending>
        </main>
      </ProverContext>
    </StudioContext>,
  );
  return {
    container,
    store,
    text,
    /** The file as it reads now. */
    data: () => openSource(text()).data as LateParcel,
    prove,
    select: (next: Selection) => act(() => store.select(next)),
    undo: () => act(() => store.undo()),
    /** As F8 does, for the finding whose message has these words. */
    mend: (words: string) =>
      act(() => {
        const finding = prover.get().proof?.findings.find(({ message }) => message.includes(words));
        if (!finding) throw new Error(`nothing was found that says “${words}”`);
        store.select(placeToMend(finding));
        ask(finding);
      }),
    user: userEvent.setup({ delay: null }),
  };
}

/** What the workspace does of mending: remembers what was asked for until a form took it. */
function Mending({
  ask,
  children,
}: {
  readonly ask: (asking: (finding: Finding) => void) => void;
  readonly children: ReactNode;
}) {
  const [asked, setAsked] = useState<Finding | null>(null);
  useEffect(() => ask(setAsked), [ask]);
  return (
    <MendingContext value={{ asked, mend: setAsked, taken: () => setAsked(null) }}>{children}</MendingContext>
  );
}

/** What these tests look at of the file. */
interface LateParcel {
  readonly [field: string]: unknown;
  readonly beats: Readonly<
    Record<string, { readonly [field: string]: unknown; readonly replies: readonly ReplyData[] }>
  >;
  readonly endings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly customer: Readonly<Record<string, unknown>>;
  readonly briefing: Readonly<Record<string, unknown>>;
}

interface ReplyData {
  readonly [field: string]: unknown;
  readonly feedback: Readonly<Record<string, unknown>>;
}
