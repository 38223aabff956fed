import { useId, useRef, type KeyboardEvent, type Ref } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { Waiting } from '#app/ui/waiting.tsx';
import { useStudio } from '#app/authoring/document/use-studio.ts';
import { ProofNews } from '#app/authoring/proof/proof-news.tsx';
import { isStillToWrite } from '#app/authoring/proof/still-to-write.ts';
import { useProofPart } from '#app/authoring/proof/use-proof.ts';
import { DOCK_NAMES, DOCK_TABS, LOAD_DOCK, type DockTab } from './dock-tabs.ts';
import { PartBoundary } from './part-boundary.tsx';
import styles from './dock.module.css';

/** What lies beside the document: a form for what is selected, the proof, the talk to try, the versions. */
export function Dock({
  ref,
  tab,
  onTab,
}: {
  readonly ref: Ref<HTMLElement>;
  readonly tab: DockTab;
  readonly onTab: (tab: DockTab) => void;
}) {
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = DOCK_TABS.indexOf(tab);
    const target =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? DOCK_TABS.length - 1
          : step && (at + step + DOCK_TABS.length) % DOCK_TABS.length;
    const next = target === undefined ? undefined : DOCK_TABS[target];
    if (next === undefined) return;
    event.preventDefault();
    onTab(next);
    tabs.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <aside ref={ref} tabIndex={-1} aria-label="Tools" className={styles['dock']}>
      <div className={styles['top']}>
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs inside take focus */}
        <div ref={tabs} role="tablist" aria-label="Tools" className={styles['tabs']} onKeyDown={turn}>
          {DOCK_TABS.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`${id}-${each}`}
              data-tab={each}
              aria-selected={each === tab}
              aria-controls={`${id}-panel`}
              tabIndex={each === tab ? 0 : -1}
              className={classNames(styles['tab'], each === tab && styles['on'])}
              onClick={() => onTab(each)}
            >
              {DOCK_NAMES[each]}
              {each === 'proof' && <ProofCount />}
            </button>
          ))}
        </div>
      </div>
      <ProofNews />
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className={styles['panel']}>
        <PartBoundary key={tab} name={`“${DOCK_NAMES[tab]}”`}>
          <LaterScreen
            load={LOAD_DOCK[tab]}
            name={`“${DOCK_NAMES[tab]}”`}
            waiting={<Waiting what={DOCK_NAMES[tab]} />}
            props={{}}
          />
        </PartBoundary>
      </div>
    </aside>
  );
}

/** Findings, counted on the tab, so that they need not be looked for. */
function ProofCount() {
  const proof = useProofPart((state) => state.proof);
  const revision = useStudio((studio) => studio.revision);
  if (!proof) return null;
  if (proof.findings.length === 0 && proof.solved) {
    return (
      <span className={styles['clean']}>
        <Icon name="check" size={16} />
        <VisuallyHidden> nothing to mend</VisuallyHidden>
      </span>
    );
  }
  // What is still to be written is counted above the form, and is nothing done wrong.
  const toMend = proof.findings.filter((finding) => !isStillToWrite(finding));
  const count = toMend.length;
  if (count === 0) return null;
  const errors = toMend.filter(({ severity }) => severity === 'error').length;
  return (
    <span
      className={classNames(
        styles['count'],
        errors > 0 && styles['errors'],
        proof.revision !== revision && styles['stale'],
      )}
    >
      {count}
      <VisuallyHidden> {count === 1 ? 'finding' : 'findings'}</VisuallyHidden>
    </span>
  );
}
