import type { ScenarioCard } from '#core/model/scenario-card.ts';
import type { ProjectorView } from '#protocol/views.ts';
import { Customer, CustomerLine } from './customer.tsx';
import { EndingWords } from './ending-words.tsx';
import { Said } from './said.tsx';
import styles from './minority.module.css';

/** A reply some chose and the room did not take, and where it would have led, one exchange after the other. */
export function Minority({
  minority,
  room,
  card,
}: {
  readonly minority: NonNullable<ProjectorView['minority']>;
  readonly room: ProjectorView['room'];
  readonly card: ScenarioCard | null;
}) {
  const { exchanges, ending, of, line, letter } = minority;
  const { language } = room.scenario;
  const last = exchanges.at(-1);
  return (
    <section className={styles['minority']}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>{titleOf(minority, room.teams)}</h2>
        <p className={styles['at']}>
          {exchanges.length === 0
            ? `It began at decision ${minority.decision + 1}`
            : `${exchanges.length} of ${of}`}
        </p>
      </header>
      {last ? (
        <>
          <Said key={exchanges.length} last={last} language={language} />
          <Customer name={room.customer.name} mood={last.mood} card={card}>
            {ending ? (
              <EndingWords ending={ending} language={language} />
            ) : (
              <CustomerLine
                line={last.line === null ? null : { text: last.line, cue: null }}
                veiled={false}
                language={language}
              />
            )}
          </Customer>
        </>
      ) : (
        <>
          <blockquote lang={language} className={styles['line']}>
            {line}
          </blockquote>
          <p className={styles['letter']}>
            What if the room had answered with <strong>{letter}</strong>?
          </p>
        </>
      )}
    </section>
  );
}

function titleOf({ voters, letter, team }: NonNullable<ProjectorView['minority']>, teams: number): string {
  const of = teams > 1 ? ` of team ${team + 1}` : ' of you';
  if (voters === 0) return `None${of} chose ${letter}. Here is where it would have led`;
  return `${voters.toLocaleString('en-GB')}${of} chose ${letter}. Here is where it led`;
}
