import type { TalkReview } from '#analysis/review/review-talk.ts';
import { pointWords, TurnChart } from '#app/debrief/chart/turn-chart.tsx';
import { percent } from '#app/ui/percent.ts';
import { VerdictMark } from '#app/ui/verdict-mark.tsx';
import { VERDICT_WORDS } from '#app/ui/verdict-words.ts';
import styles from './chance-chart.module.css';

/** The scale has a rule at nothing, at even and at certain. */
const SCALE = [
  { level: 0, word: '0 %' },
  { level: 1, word: '50 %' },
  { level: 2, word: '100 %' },
];
const TOP = 2;

/** The chance of a good ending over the talk, each decision marked with its verdict. */
export function ChanceChart({
  review: { chances, decisions, turn },
  ended,
  selected,
  onSelect,
  onOpen,
}: {
  readonly review: TalkReview;
  readonly ended: boolean;
  readonly selected: number;
  readonly onSelect: (point: number) => void;
  readonly onOpen: (point: number, from: HTMLElement) => void;
}) {
  const points = chances.map((chance, place) => {
    const words = pointWords(place, chances.length, ended);
    const verdict = decisions[place]?.verdict;
    const next = chances[place + 1] ?? chance;
    const turned = turn?.decision === place ? '. Here the call turned' : '';
    return {
      level: chance * TOP,
      number: words.number,
      name: verdict
        ? `Reply at turn ${words.number}: ${VERDICT_WORDS[verdict].word.toLowerCase()}, ${percent(chance)} before and ${percent(next)} after${turned}`
        : `${words.name}: ${percent(chance)}`,
      mark: (
        <span className={styles['mark']} data-selected={place === selected}>
          {verdict ? <VerdictMark verdict={verdict} size={20} /> : <span className={styles['end']} />}
        </span>
      ),
    };
  });
  return (
    <TurnChart
      name="Chance of a good ending"
      legend="A decision to look at"
      max={TOP}
      points={points}
      scale={SCALE}
      turn={turn && { point: turn.decision, says: 'Here the call turned' }}
      ended={ended}
      selected={selected}
      onSelect={onSelect}
      onOpen={onOpen}
    />
  );
}
