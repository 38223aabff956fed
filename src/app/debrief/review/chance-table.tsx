import type { TalkReview } from '#analysis/review/review-talk.ts';
import type { Turn } from '#runtime/transcript.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { percent } from '#app/ui/percent.ts';
import { VERDICT_WORDS } from '#app/ui/verdict-words.ts';
import styles from '#app/debrief/chart/turn-table.module.css';

/** The line of chances for whoever would rather read than look. */
export function ChanceTable({
  review: { decisions, turn },
  turns,
}: {
  readonly review: TalkReview;
  readonly turns: readonly Turn[];
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide content must be scrollable by keyboard
    <section className={styles['frame']} aria-label="Chance by turn, as a table" tabIndex={0}>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>Chance of a good ending by turn</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Turn</th>
            <th scope="col">Verdict</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">You answered</th>
            <th scope="col">Better under the key</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(({ verdict, before, after, better }, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- decisions are told by their place alone
            <tr key={place}>
              <th scope="row">{place + 1}</th>
              <td>
                {VERDICT_WORDS[verdict].word}
                {turn?.decision === place && <strong> (here the call turned)</strong>}
              </td>
              <td>{percent(before)}</td>
              <td>{percent(after)}</td>
              <td>{turns[place]?.chosen.says}</td>
              <td>{better?.reply.says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
