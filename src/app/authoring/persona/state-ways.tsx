import { isAlways, isNoEffect, type Effect } from '#core/model/condition.ts';
import type { Persona } from '#core/model/scenario.ts';
import { conditionWords } from '#app/authoring/words/condition-words.ts';
import { counterWords, flagWords, inSentence } from '#app/authoring/words/memory-words.ts';
import { eventWords } from '#app/authoring/words/signal-words.ts';
import type { ChartRegion, ChartState, ChartWay } from './chart.ts';
import styles from './state-chart.module.css';

/** What leads from a state, in sentences; of those about one thing the first that holds happens. */
export function StateWays({
  region,
  state,
  persona,
}: {
  readonly region: ChartRegion;
  readonly state: ChartState;
  readonly persona: Persona;
}) {
  const moves = state.ways.filter(({ to }) => to !== null);
  const traces = state.ways.filter(({ to, effect }) => to === null && !isNoEffect(effect));
  const list = (ways: readonly ChartWay[]) => (
    <ul className={styles['list']}>
      {ways.map((way, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- ways have no names, and their order is what they are
        <li key={place} data-leads={way.leads}>
          {wayWords(way, region, persona)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {moves.length > 0 ? list(moves) : <p>Nothing leads from here any more.</p>}
      {traces.length > 0 && (
        <details className={styles['traces']}>
          <summary>
            {traces.length} {traces.length === 1 ? 'thing' : 'things'} that only leave a trace
          </summary>
          {list(traces)}
        </details>
      )}
    </>
  );
}

/** "A word that stings → worse: furious (trust −1)" */
function wayWords(
  { event, when, to, leads, effect }: ChartWay,
  region: ChartRegion,
  persona: Persona,
): string {
  const target = region.states.find(({ id }) => id === to)?.label ?? to;
  const leadsTo = target === null ? 'stays' : inSentence(target);
  const direction = { worse: 'worse: ', calmer: 'calmer: ', across: '', nowhere: '' }[leads];
  const condition = isAlways(when) ? '' : `, if ${conditionWords(when, persona)}`;
  const also = effectWords(effect);
  return `${sentence(eventWords(event))}${condition} → ${direction}${leadsTo}${also === '' ? '' : ` (${also})`}`;
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function effectWords({ add, set, flags }: Effect): string {
  const signed = (by: number) => (by < 0 ? `−${-by}` : `+${by}`);
  return [
    ...Object.entries(add).map(([name, by]) => `${counterWords(name)} ${signed(by)}`),
    // The ledger's note that the mood has just risen says what the arrow says.
    ...Object.entries(set).flatMap(([name, to]) => (name === 'rose' ? [] : [`${counterWords(name)} ${to}`])),
    ...Object.entries(flags).flatMap(([name, on]) =>
      name === 'eased' ? [] : [on ? flagWords(name) : `no longer: ${flagWords(name)}`],
    ),
  ].join(', ');
}
