import { THRESHOLDS } from '#analysis/rules/thresholds.ts';
import { wordsOf } from '#analysis/text/words.ts';
import { draftOf, useStudio, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { useProofPart } from '#app/authoring/proof/use-proof.ts';
import { VerdictMark } from '#app/ui/verdict-mark.tsx';
import { REPLY_WORDS } from './word-ranges.ts';
import styles from './reply-lengths.module.css';

/** The replies of a beat side by side: the best must not be told by its length. */
export function ReplyLengths({ beat, current }: { readonly beat: string; readonly current?: number }) {
  const draft = useStudio((studio) => draftOf(studio).beats.find(({ id }) => id === beat));
  const proven = useProofPart(({ lastWhole }) => lastWhole?.solved?.beats[beat])?.replies ?? [];
  const store = useStudioStore();
  const replies = (draft?.replies ?? []).map((reply) => ({
    ...reply,
    words: wordsOf(reply.says).length,
    share: proven.find(({ id }) => id === reply.id)?.bestShare ?? 0,
  }));
  const best = replies.toSorted((a, b) => b.share - a.share)[0];
  const bestIndex = best && best.share > 0 ? best.index : undefined;
  const spoken = replies.filter(({ move }) => move === undefined);
  const others = spoken.filter(({ index }) => index !== bestIndex);
  const mean = others.reduce((sum, { words }) => sum + words, 0) / Math.max(1, others.length);
  const ratio = best && best.move === undefined && mean > 0 ? best.words / mean : undefined;
  const scale = Math.max(REPLY_WORDS.most, ...replies.map(({ words }) => words));
  const { least, most } = THRESHOLDS.bestLength;
  return (
    <div className={styles['lengths']}>
      <ol className={styles['replies']} aria-label="Length of the replies">
        {replies.map(({ index, id, says, words, move }) => (
          <li key={`${index} ${id}`}>
            <button
              type="button"
              className={styles['reply']}
              aria-current={index === current ? 'true' : undefined}
              onClick={() => store.select({ kind: 'reply', beat, index })}
            >
              <span className={styles['says']}>{says === '' ? 'No words yet' : says}</span>
              <span className={styles['bar']} aria-hidden="true">
                <span style={{ inlineSize: `${(words / scale) * 100}%` }} />
              </span>
              <span className={styles['words']}>
                {move ? 'a move' : words === 1 ? '1 word' : `${words} words`}
              </span>
              <span className={styles['best']}>
                {index === bestIndex && (
                  <>
                    <VerdictMark verdict="best" size={15} /> best
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {bestIndex !== undefined && ratio !== undefined && (ratio < least || ratio > most) && (
        <p className={styles['note']}>
          The best reply is {ratio.toFixed(1)} times as long as the others on average. Between {least} and{' '}
          {most} its length gives nothing away.
        </p>
      )}
    </div>
  );
}
