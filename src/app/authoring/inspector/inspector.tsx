import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useRef, useState } from 'react';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import type { Selection } from '#app/authoring/document/selection.ts';
import { draftOf, useStudio } from '#app/authoring/document/use-studio.ts';
import { FieldFindings } from '#app/authoring/fields/field-findings.tsx';
import { ReplyEditor } from '#app/authoring/reply/reply-editor.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { AboutForm } from './about-form.tsx';
import { BeatForm } from './beat-form.tsx';
import { BriefingForm } from './briefing-form.tsx';
import { CustomerForm } from './customer-form.tsx';
import { EndingForm } from './ending-form.tsx';
import { FacilitatorForm } from './facilitator-form.tsx';
import { useOtherFindings } from './findings-at.ts';
import { InspectorHead } from './inspector-head.tsx';
import { keysOf, pathOf } from './parts.ts';
import { RulesForm } from './rules-form.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { useMending } from './use-mending.ts';
import { RefusalContext } from './use-edits.ts';
import styles from './inspector.module.css';

/** A form for whatever is selected: every field of the file, none of its syntax. */
export function Inspector() {
  const selection = useStudio((studio) => studio.selection);
  const problems = useStudio(({ files }) => files[SCENARIO_FILE]?.problems);
  const key = JSON.stringify(selection);
  const [refusal, setRefusal] = useState<{ readonly key: string; readonly problem: string } | null>(null);
  const isGone = useStudio((studio) => !has(draftOf(studio), studio.selection));
  const first = problems?.[0];
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, key);
  useMending(root);
  return (
    <RefusalContext value={(problem) => setRefusal(problem === null ? null : { key, problem })}>
      <div ref={root} className={styles['inspector']}>
        <InspectorHead selection={selection} />
        {first && (
          <p className={styles['notice']}>
            <Icon name="alert" size={20} />
            <span>
              The text has a slip that keeps part of it from being read: {first.message} {first.help} Mend it
              in the Source view; what you see here is the last that could be read.
            </span>
          </p>
        )}
        <p role="alert" className={styles['refusal']}>
          {refusal?.key === key && `That could not be done. ${refusal.problem}`}
        </p>
        {problems === undefined ? (
          <EmptyState title="There is no scenario here">
            <p>This draft has no file called {SCENARIO_FILE}.</p>
          </EmptyState>
        ) : isGone ? (
          <EmptyState title="It is not here any more">
            <p>What was selected was deleted or renamed. Undo brings it back; or select another part.</p>
          </EmptyState>
        ) : (
          <div key={key} className={styles['form']}>
            <OtherFindings selection={selection} />
            <FormFor selection={selection} />
          </div>
        )}
      </div>
    </RefusalContext>
  );
}

function FormFor({ selection }: { readonly selection: Selection }) {
  switch (selection.kind) {
    case 'beat':
      return <BeatForm beat={selection.beat} />;
    case 'reply':
      return <ReplyEditor beat={selection.beat} index={selection.index} />;
    case 'ending':
      return <EndingForm ending={selection.ending} />;
    case 'part':
      switch (selection.part) {
        case 'about':
          return <AboutForm />;
        case 'customer':
          return <CustomerForm />;
        case 'briefing':
          return <BriefingForm />;
        case 'facilitator':
          return <FacilitatorForm />;
        case 'rules':
          return <RulesForm />;
      }
  }
}

/** What is found at the part itself, or at a key that the forms do not know. */
function OtherFindings({ selection }: { readonly selection: Selection }) {
  const findings = useOtherFindings(pathOf(selection), keysOf(selection));
  return <FieldFindings findings={findings} />;
}

function has({ beats, endings }: Draft, selection: Selection): boolean {
  switch (selection.kind) {
    case 'part':
      return true;
    case 'beat':
      return beats.some(({ id }) => id === selection.beat);
    case 'reply':
      return beats.some(({ id, replies }) => id === selection.beat && replies[selection.index] !== undefined);
    case 'ending':
      return endings.some(({ id }) => id === selection.ending);
  }
}
