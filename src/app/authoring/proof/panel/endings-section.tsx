import { percent } from '#app/ui/percent.ts';
import { Tag, type Tint } from '#app/ui/tag.tsx';
import { GRADE_WORDS } from '#app/ui/words-shown.ts';
import type { Grade } from '#core/model/words.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import type { EndingProof, Solved } from '#app/authoring/proof/proof.ts';
import { ShareBar } from './share-bar.tsx';
import styles from './figures.module.css';

const TINTS: Readonly<Record<Grade, Tint>> = {
  great: 'good',
  fair: 'line',
  'safe-end': 'line',
  unresolved: 'caution',
  damaged: 'heat',
};

/** How a talk can end, and for whom it does. */
export function EndingsSection({ solved }: { readonly solved: Solved }) {
  const { endings, shortest, longest } = solved;
  return (
    <>
      <p className={styles['lead']}>{lengthWords(shortest, longest)}</p>
      <ul className={styles['list']}>
        {endings.map((ending) => (
          <EndingRow key={ending.id} ending={ending} />
        ))}
      </ul>
      <p className={styles['note']}>
        “Perfect” always takes a best reply, the newcomer mostly and else a second best, “at random” any that
        is open.
      </p>
    </>
  );
}

function EndingRow({ ending }: { readonly ending: EndingProof }) {
  const store = useStudioStore();
  const { id, title, grade, reachable, chance, shortest } = ending;
  return (
    <li className={styles['item']}>
      <div className={styles['head']}>
        <button
          type="button"
          className={styles['go']}
          onClick={() => store.select({ kind: 'ending', ending: id })}
        >
          {title}
        </button>
        <Tag tint={TINTS[grade]}>{GRADE_WORDS[grade]}</Tag>
      </div>
      {reachable ? (
        <>
          <ShareBar name="Perfect" share={chance.perfect} />
          <ShareBar name="Newcomer" share={chance.novice} />
          <ShareBar name="At random" share={chance.random} />
          {shortest && (
            <details className={styles['way']}>
              <summary className={styles['summary']}>
                Shortest way: {shortest.length === 1 ? '1 reply' : `${shortest.length} replies`}
              </summary>
              <ol className={styles['steps']}>
                {shortest.map((reply, place) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a reply may come twice; its place is what it is
                  <li key={`${place} ${reply}`}>{reply}</li>
                ))}
              </ol>
            </details>
          )}
        </>
      ) : (
        <p className={styles['lost']}>No talk ends so.</p>
      )}
    </li>
  );
}

function lengthWords(shortest: number | null, longest: number | null): string {
  if (shortest === null) return 'No talk comes to an end.';
  const from = shortest === 1 ? '1 decision' : `${shortest} decisions`;
  if (longest === null) return `The shortest talk has ${from}; the longest can go round for ever.`;
  return shortest === longest
    ? `Every talk has ${from}.`
    : `The shortest talk has ${from}, the longest ${longest}.`;
}

/** For a section's summary: the best there is, and how likely a newcomer comes to a good end. */
export function endingsInShort({ endings }: Solved): string {
  const lost = endings.filter(({ reachable }) => !reachable).length;
  if (lost > 0) return lost === 1 ? '1 out of reach' : `${lost} out of reach`;
  const good = endings.filter(({ grade }) => grade !== 'damaged' && grade !== 'unresolved');
  const chance = Math.min(
    1,
    good.reduce((sum, each) => sum + each.chance.novice, 0),
  );
  return `a newcomer ends well in ${percent(chance)}`;
}
