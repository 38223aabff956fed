import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { DraftBeat, DraftLine } from '#formats/scenario/draft/draft.ts';
import { fieldOf, listOf, textOf } from '#core/check/raw.ts';
import { useDraft, useStudio } from '#app/authoring/document/use-studio.ts';
import styles from './printed-script.module.css';

const LETTERS = 'ABCDEF';

/**
 * The talk on paper: one sheet for who answers, and cards for who plays the customer, each with what they say, what they think,
 * and where each reply leads. It goes to the printer at once and is gone again.
 */
export function PrintedScript({ onPrinted }: { readonly onPrinted: () => void }) {
  const draft = useDraft();
  const data = useStudio(({ files }) => files[SCENARIO_FILE]?.data);
  const done = useRef(onPrinted);
  useEffect(() => {
    done.current = onPrinted;
  });
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['printing'] = 'script';
    const over = () => {
      delete root.dataset['printing'];
      done.current();
    };
    window.addEventListener('afterprint', over, { once: true });
    // After the sheet is laid out.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', over);
      delete root.dataset['printing'];
    };
  }, []);
  const numberOf = new Map(draft.beats.map(({ id }, index) => [id, index + 1]));
  const titleOf = new Map(draft.endings.map(({ id, title }) => [id, title]));
  const whereTo = (to: string) =>
    numberOf.has(to) ? `card ${numberOf.get(to)}` : `the end: ${titleOf.get(to) ?? to}`;
  const briefing = fieldOf(data, 'briefing');
  return createPortal(
    <div className={styles['script']} data-printed-script lang={draft.language}>
      <section className={styles['sheet']}>
        <h1>{draft.title}</h1>
        <h2>For whoever answers</h2>
        <p>{textOf(fieldOf(briefing, 'you'))}</p>
        <p>{textOf(fieldOf(briefing, 'situation'))}</p>
        <Facts title="You may decide" items={listOf(fieldOf(briefing, 'authority')).map(textOf)} />
        <Facts title="Not yours to decide" items={listOf(fieldOf(briefing, 'limits')).map(textOf)} />
        <Facts
          title="On your screen"
          items={listOf(fieldOf(briefing, 'screen')).map(
            (fact) => `${textOf(fieldOf(fact, 'label')) ?? ''}: ${textOf(fieldOf(fact, 'value')) ?? ''}`,
          )}
        />
        <p className={styles['how']}>
          Do not read the cards. Hear what is said, answer in your own words; then the customer reads out the
          replies of the card, and you say which was nearest.
        </p>
      </section>
      <section className={styles['sheet']}>
        <h2>For whoever plays {draft.customer.name}</h2>
        <p>{textOf(fieldOf(fieldOf(data, 'customer'), 'about'))}</p>
        <p className={styles['how']}>
          Begin with card {numberOf.get(draft.start) ?? 1}. Say the line; where there are several, the first
          whose remark fits how you feel. When the answer has come, find the nearest reply and go to the card
          it names.
        </p>
      </section>
      {draft.beats.map((beat, index) => (
        <Card key={beat.id} beat={beat} number={index + 1} whereTo={whereTo} />
      ))}
    </div>,
    document.body,
  );
}

function Facts({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly (string | undefined)[];
}) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

function Card({
  beat,
  number,
  whereTo,
}: {
  readonly beat: DraftBeat;
  readonly number: number;
  readonly whereTo: (to: string) => string;
}) {
  return (
    <section className={styles['card']}>
      <h2>
        Card {number} <small>{beat.phase}</small>
      </h2>
      {beat.says.map((line) => (
        <Line key={`${conditionOf(line)} ${line.variants[0]}`} line={line} />
      ))}
      {beat.thinks.length > 0 && (
        <p className={styles['thinks']}>You think: {beat.thinks.at(-1)?.variants[0]}</p>
      )}
      <ol className={styles['replies']}>
        {beat.replies.map((reply) => (
          <li key={reply.index}>
            <b>{LETTERS[reply.index]}</b> {reply.says}{' '}
            <span className={styles['leads']}>
              →{' '}
              {reply.to
                .map(({ when, to }) => (when ? `if ${wordsOf(when)}: ${whereTo(to)}` : whereTo(to)))
                .join('; else ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ line }: { readonly line: DraftLine }) {
  const condition = conditionOf(line);
  return (
    <p className={styles['says']}>
      {condition !== '' && <small>(if {condition}) </small>}“{line.variants[0]}”
    </p>
  );
}

const conditionOf = ({ when }: DraftLine) => (when ? wordsOf(when) : '');

/** A condition as somebody reads it on paper: “mood is angry or furious, need-found”. */
function wordsOf(when: Readonly<Record<string, unknown>>): string {
  return Object.entries(when)
    .map(([name, value]) => {
      if (value === true) return name;
      if (value === false) return `not ${name}`;
      return `${name} is ${Array.isArray(value) ? value.join(' or ') : String(value)}`;
    })
    .join(', ');
}
