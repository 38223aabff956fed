import { useMemo, useState } from 'react';
import { personas } from 'virtual:personas';
import { useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { CustomerSignals } from '#app/authoring/inspector/customer-signals.tsx';
import { CustomerStart } from '#app/authoring/inspector/customer-start.tsx';
import { RefusalContext } from '#app/authoring/inspector/use-edits.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import type { Act } from './acts.ts';
import { ArchetypeCards } from './archetype-cards.tsx';
import { BenchPanel } from './bench-panel.tsx';
import { EMPTY_BENCH, runBench } from './bench.ts';
import { chartOf } from './chart.ts';
import { Dials } from './dials.tsx';
import { PersonaFindings } from './persona-findings.tsx';
import { personaParts } from './persona-parts.ts';
import { readShipped } from './shipped.ts';
import { StateChart } from './state-chart.tsx';
import { StatesEditor } from './states/states-editor.tsx';
import styles from './persona-view.module.css';

const SHIPPED = readShipped(personas);

/** The workshop: who is on the line, tuned in words, seen as a chart, and tried. */
export function PersonaView() {
  const store = useStudioStore();
  const files = useStudio((studio) => studio.files);
  const parts = useMemo(() => personaParts(files, SHIPPED), [files]);
  const [problem, setProblem] = useState<string | null>(null);
  const act = (done: Act) => {
    setProblem(done.ok ? null : done.problem);
    if (done.ok && done.edit.changes.length > 0) store.edit(done.edit);
  };
  const { persona, merged } = parts ?? {};
  const chart = useMemo(() => (merged ? chartOf(merged) : []), [merged]);
  const [bench, setBench] = useState(EMPTY_BENCH);
  const run = useMemo(() => (persona ? runBench(persona, bench) : null), [persona, bench]);

  return (
    <RefusalContext value={setProblem}>
      <div className={styles['view']} data-temperament={parts?.persona.temperament}>
        <p role="alert" className={styles['problem']}>
          {problem !== null && `That could not be done. ${problem}`}
        </p>
        <ArchetypeCards files={files} shipped={SHIPPED} parts={parts} act={act} />
        {parts && run ? (
          <>
            <PersonaFindings file={parts.file} />
            <div className={styles['columns']}>
              <div className={styles['tuning']}>
                <Dials files={files} shipped={SHIPPED} parts={parts} act={act} />
                <CustomerStart />
                <CustomerSignals />
              </div>
              <div className={styles['trying']}>
                <StateChart
                  chart={chart}
                  persona={parts.persona}
                  now={run.now}
                  onPut={(region, state) => setBench({ at: { ...bench.at, [region]: state }, heard: [] })}
                />
                <BenchPanel bench={bench} run={run} onChange={setBench} />
              </div>
            </div>
            <StatesEditor files={files} shipped={SHIPPED} parts={parts} act={act} />
          </>
        ) : (
          <EmptyState title="Nobody is on the line yet">
            <p>The scenario names no customer that there is. Choose one of the kinds above.</p>
          </EmptyState>
        )}
      </div>
    </RefusalContext>
  );
}
