import type { Scenario } from '#core/model/scenario.ts';
import { verdictOf } from '#core/scoring/verdict.ts';
import type { Transcript } from '#runtime/transcript.ts';
import { EndingTag } from '#app/debrief/ending-tag.tsx';
import { VerdictWord } from '#app/ui/verdict-word.tsx';
import { exchangesFrom, partingOf, type Exchange } from '#runtime/debrief/parting.ts';
import styles from './compare-lines.module.css';

/** Two lines that began alike, side by side from the reply at which they part, to both their ends. */
export function CompareLines({
  scenario,
  mine,
  other,
  names,
}: {
  readonly scenario: Scenario;
  readonly mine: Transcript;
  readonly other: Transcript;
  readonly names: { readonly mine: string; readonly other: string };
}) {
  const parting = partingOf(mine.turns, other.turns);
  if (parting === null) return <p>Both are the same, from the first word to the last.</p>;
  const moment = mine.turns[parting] ?? other.turns[parting];
  const { name } = scenario.customer;
  return (
    <div className={styles['compare']}>
      <div className={styles['parting']}>
        <p className={styles['where']}>
          {parting === 0
            ? 'They part at once, at turn 1'
            : `Alike until turn ${parting + 1}, where they part`}
        </p>
        {moment && <p className={styles['line']}>{moment.line}</p>}
      </div>
      <div className={styles['columns']}>
        <Line title={names.mine} customer={name} transcript={mine} from={parting} />
        <Line title={names.other} customer={name} transcript={other} from={parting} />
      </div>
    </div>
  );
}

function Line({
  title,
  customer,
  transcript,
  from,
}: {
  readonly title: string;
  readonly customer: string;
  readonly transcript: Transcript;
  readonly from: number;
}) {
  const exchanges = exchangesFrom(transcript, from);
  return (
    <section className={styles['column']} aria-label={title}>
      <h3 className={styles['title']}>{title}</h3>
      <ol className={styles['exchanges']}>
        {exchanges.map((exchange) => (
          <li key={exchange.turn.index} className={styles['exchange']}>
            <ExchangeWords exchange={exchange} customer={customer} />
          </li>
        ))}
      </ol>
      {transcript.ending ? (
        <p className={styles['ending']}>
          <EndingTag grade={transcript.ending.grade} /> {transcript.ending.title}
        </p>
      ) : (
        <p className={styles['open']}>{exchanges.length === 0 ? 'It stops here.' : 'It is not over yet.'}</p>
      )}
    </section>
  );
}

function ExchangeWords({
  exchange: { turn, answer },
  customer,
}: {
  readonly exchange: Exchange;
  readonly customer: string;
}) {
  return (
    <>
      <p className={styles['verdict']}>
        Turn {turn.index + 1} <VerdictWord verdict={verdictOf(turn.judgement)} />
      </p>
      <p className={styles['yours']}>{turn.chosen.says}</p>
      {answer !== null && (
        <p className={styles['answer']}>
          <span className={styles['who']}>{customer}</span>
          {answer}
        </p>
      )}
    </>
  );
}
