import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { nextDiagnostic } from '@codemirror/lint';
import { openSearchPanel } from '@codemirror/search';
import { useEffect, useRef, useState } from 'react';
import { useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { useProver } from '#app/authoring/proof/use-proof.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { fileWords, inOrder } from './file-words.ts';
import { knowNames } from './know-names.ts';
import { openEditor, type EditorStatus, type SourceEditor } from './open-editor.ts';
import styles from './source-view.module.css';

/** The texts of the draft, as they are written: for who would rather type than fill in. */
export function SourceView() {
  const files = useFileNames();
  const [wanted, setFile] = useState<string>(SCENARIO_FILE);
  const file = files.includes(wanted) ? wanted : SCENARIO_FILE;
  const { host, editor, status } = useEditor(file, setFile);
  return (
    <div className={styles['source']}>
      <div className={styles['bar']}>
        {files.length > 1 && (
          <SegmentedChoice
            legend="File"
            legendHidden
            value={file}
            onChange={setFile}
            options={files.map((name) => ({ value: name, label: fileWords(name) }))}
          />
        )}
        <code className={styles['name']}>{file}</code>
        <Button look="quiet" onClick={() => editor.current && openSearchPanel(editor.current.view)}>
          <Icon name="search" size={18} /> Find
        </Button>
      </div>
      <div ref={host} className={styles['editor']} />
      <StatusLine
        status={status}
        onNext={() => {
          const view = editor.current?.view;
          if (!view) return;
          nextDiagnostic(view);
          view.focus();
        }}
      />
    </div>
  );
}

function useFileNames(): readonly string[] {
  const names = useStudio(({ files }) => Object.keys(files).join('\n'));
  return inOrder(names === '' ? [] : names.split('\n'));
}

function useEditor(file: string, onFile: (file: string) => void) {
  const store = useStudioStore();
  const prover = useProver();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<SourceEditor>(null);
  const [status, setStatus] = useState<EditorStatus>();
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const parent = element.shadowRoot ?? element.attachShadow({ mode: 'open', delegatesFocus: true });
    const { names, close } = knowNames(store, prover);
    const opened = openEditor({
      parent,
      store,
      prover,
      file: SCENARIO_FILE,
      names,
      onStatus: setStatus,
      onFile,
    });
    editor.current = opened;
    return () => {
      editor.current = null;
      opened.close();
      close();
    };
  }, [store, prover, onFile]);
  useEffect(() => editor.current?.show(file), [file]);
  return { host, editor, status };
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

function StatusLine({
  status,
  onNext,
}: {
  readonly status: EditorStatus | undefined;
  readonly onNext: () => void;
}) {
  const { errors = 0, warnings = 0, here = '', line = 1, column = 1 } = status ?? {};
  const found = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
  return (
    <div className={styles['foot']}>
      <p className={styles['here']} data-found={here !== ''}>
        {here === '' ? (
          <>
            <kbd>Ctrl</kbd>+<kbd>Space</kbd> completes, <kbd>Ctrl</kbd>+<kbd>]</kbd> indents, <kbd>Tab</kbd>{' '}
            leaves the text.
          </>
        ) : (
          here
        )}
      </p>
      <p className={styles['where']}>
        <span>
          Line {line}, column {column}
        </span>
        {found === '' ? (
          <span>Nothing found wrong</span>
        ) : (
          <button type="button" className={styles['found']} onClick={onNext}>
            {found} <kbd>F8</kbd>
          </button>
        )}
      </p>
      <LiveRegion message={here} />
    </div>
  );
}
