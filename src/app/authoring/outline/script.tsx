import { useState } from 'react';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { useProofPart } from '#app/authoring/proof/use-proof.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ActSection } from './act-section.tsx';
import { actsOf } from './acts.ts';
import { BeatBlock } from './beat-block.tsx';
import { useDesk, type Writing } from './desk.ts';
import { EndingBlock } from './ending-block.tsx';
import { arrivalsAt, openLinkReader } from './links.ts';
import { marksIn, openMarkReader } from './marks.ts';
import { PartRows } from './part-rows.tsx';
import { beatOf, rowOf, type RowKey } from './row.ts';
import styles from './script.module.css';

/** From this many beats on, those far from the screen are only named until one comes near. */
const LONG = 300;

const NO_WAYS: readonly never[] = [];

/** The whole script: what stands before it, its acts, its endings. */
export function Script({
  draft,
  shown,
  writing,
}: {
  readonly draft: Draft;
  /** The row before the author. */
  readonly shown: RowKey;
  readonly writing: Writing | null;
}) {
  const desk = useDesk();
  const findings = useProofPart(({ proof }) => proof?.findings) ?? NO_FINDINGS;
  const proven = useProofPart(({ lastWhole }) => lastWhole?.solved?.beats) ?? {};
  const [linksOf] = useState(openLinkReader);
  const [marksOf] = useState(openMarkReader);
  const links = linksOf(draft);
  const marks = marksOf(findings);
  const row = rowOf(shown);
  const isLong = draft.beats.length > LONG;
  const name = draft.customer.name === '' ? 'Customer' : draft.customer.name;
  const activeIn = (is: boolean) => (is ? shown : null);
  const writingIn = (is: boolean) => (is ? writing : null);
  const places = new Map(draft.beats.map(({ id }, i) => [id, i + 1]));

  return (
    <>
      <PartRows active={activeIn(row.kind === 'part')} marked={marksIn(marks, '')} />
      {draft.beats.length === 0 ? (
        <div className={styles['blank']}>
          <EmptyState
            title="The page is blank"
            action={
              <Button look="primary" onClick={() => desk.act('add-beat')}>
                Write the first line
              </Button>
            }
          >
            <p>A talk begins with what {name === 'Customer' ? 'the customer' : name} says first.</p>
          </EmptyState>
        </div>
      ) : (
        actsOf(draft).map(({ key, phase, again, beats }) => (
          <ActSection key={key} phase={phase} again={again}>
            {beats.map((beat) => {
              const here = beatOf(row) === beat.id;
              return (
                <BeatBlock
                  key={beat.id}
                  beat={beat}
                  place={places.get(beat.id) ?? 0}
                  name={name}
                  isStart={draft.start === beat.id}
                  ways={links.ways.get(beat.id) ?? NO_WAYS}
                  arrivals={arrivalsAt(links, beat.id)}
                  reached={proven[beat.id]?.reachable !== false}
                  active={activeIn(here)}
                  writing={writingIn(here)}
                  marked={marksIn(marks, beat.id)}
                  far={isLong}
                />
              );
            })}
          </ActSection>
        ))
      )}
      <section className={styles['endings']}>
        <div className={styles['heading']}>
          <h2 className={styles['name']}>Endings</h2>
          <button type="button" className={styles['add']} onClick={() => desk.act('add-ending')}>
            + ending
          </button>
        </div>
        <ul className={styles['list']}>
          {draft.endings.map((ending) => {
            const here = 'ending' in row && row.ending === ending.id;
            const exits = Object.entries(draft.exits).filter(([, to]) => to === ending.id);
            return (
              <EndingBlock
                key={ending.id}
                ending={ending}
                arrivals={arrivalsAt(links, ending.id)}
                exits={exits.map(([exit]) => exit).join(' ')}
                active={activeIn(here)}
                writing={writingIn(here)}
                marked={marksIn(marks, ending.id)}
              />
            );
          })}
        </ul>
      </section>
    </>
  );
}

const NO_FINDINGS: readonly never[] = [];
