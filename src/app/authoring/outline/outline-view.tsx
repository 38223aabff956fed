import { useContext, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useDraft, useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { temperamentOf } from '#app/authoring/words/own-persona.ts';
import { DockContext } from '#app/authoring/workspace/use-dock.ts';
import { IconButton } from '#app/ui/icon-button.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { createDesk } from './create-desk.ts';
import { DeskContext } from './desk.ts';
import { FindBar } from './find-bar.tsx';
import { OutlineDialog } from './outline-dialog.tsx';
import { shownRow } from './outline-state.ts';
import { elementOf } from './row-neighbours.ts';
import { rowOf } from './row.ts';
import { Script } from './script.tsx';
import { Toolbar } from './toolbar.tsx';
import { useScriptEvents } from './use-script-events.ts';
import { useScriptFocus } from './use-script-focus.ts';
import styles from './outline-view.module.css';

/** The script as a document: read like a play, written where it stands, gone over by keys. The studio's main view. */
export function OutlineView() {
  const studio = useStudioStore();
  const [{ view, desk }] = useState(() => createDesk(studio));
  const state = useStore(view);
  const selection = useStudio((now) => now.selection);
  const draft = useDraft();
  const temperament = useStudio(({ files }) => temperamentOf(files, draft.customer.persona));
  const dock = useContext(DockContext);
  const script = useRef<HTMLDivElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const shown = shownRow(state.active, selection, draft);
  const row = rowOf(shown);

  useScriptFocus(script, state, shown, desk);
  const events = useScriptEvents(desk, {
    toFind: () => find.current?.focus(),
    toForm: () => dock?.show('edit'),
  });
  const seek = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f') return;
    event.preventDefault();
    find.current?.focus();
    find.current?.select();
  };
  // A problem stays to be read until something else was done.
  const { said } = state;
  useEffect(() => {
    if (!said.problem) return undefined;
    return studio.subscribe((now, before) => {
      if (now.revision !== before.revision) desk.hush();
    });
  }, [said, studio, desk]);

  return (
    <DeskContext value={desk}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Ctrl+F of all that is in it */}
      <div className={styles['outline']} onKeyDown={seek}>
        <div className={styles['top']}>
          <Toolbar row={row} />
          <div className={styles['ends']}>
            <FindBar
              field={find}
              script={script}
              shown={shown}
              onLeave={() => script.current && elementOf(script.current, shown)?.focus()}
            />
            {state.trail.length > 0 && (
              <IconButton
                icon="back"
                label="Back to where you jumped from"
                className={styles['small']}
                onClick={() => desk.act('back')}
              />
            )}
            <button
              type="button"
              className={styles['help']}
              aria-label="Keys in the outline"
              title="Keys in the outline (?)"
              onClick={() => desk.act('keys')}
            >
              ?
            </button>
          </div>
          <p className={classNames(styles['said'], said.problem && styles['problem'])}>
            {said.problem ? said.message : ''}
          </p>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- hears for all rows in it, which are buttons */}
        <div ref={script} className={styles['paper']} data-temperament={temperament} {...events}>
          <Script draft={draft} shown={shown} writing={state.writing} />
        </div>
        <OutlineDialog asked={state.dialog} />
        <LiveRegion message={said.message} turn={said.turn} urgent={said.problem} />
      </div>
    </DeskContext>
  );
}
