import { useRef, useState, type ChangeEvent } from 'react';
import { Button } from '#app/ui/button.tsx';
import { percent } from '#app/ui/percent.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { VotesFile } from '#app/storage/votes-file.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import { useKeeper, useKeeping } from '#app/authoring/keep/use-keeping.ts';
import type { BeatVotes } from './match-votes.ts';
import { notKept } from './not-kept.ts';
import { SessionList } from './session-list.tsx';
import { counted, sessionName } from './session-words.ts';
import { takeIn, type TakenIn } from './take-in.ts';
import { useVotes } from './use-votes.ts';
import { useRemovedVotes, useVotesFiles } from './use-votes-files.ts';
import styles from './votes-section.module.css';

/** What rooms really chose: votes of sessions, as their debrief saves them, kept with the draft. */
export function VotesSection() {
  const input = useRef<HTMLInputElement>(null);
  const bringIn = useRef<HTMLButtonElement>(null);
  const keeper = useKeeper();
  const { draft } = useKeeping();
  const files = useVotesFiles();
  const removed = useRemovedVotes();
  const votes = useVotes();
  const unkept = notKept(files, draft);
  const [now, setNow] = useState(Date.now);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(event.target.files ?? [])];
    event.target.value = '';
    setNow(Date.now());
    const sentences: Said[] = [];
    for (const [place, file] of picked.entries()) {
      const taken = await read(file, keeper.votes.all());
      if (typeof taken !== 'string' && taken.ok) await keeper.votes.put(taken.file);
      sentences.push({ place, words: inWords(file.name, taken) });
    }
    setSaid(sentences);
  };
  const remove = (file: VotesFile) => {
    void keeper.votes.remove(file.id);
    setSaid([]);
    // The button that had the focus goes with its session.
    bringIn.current?.focus();
  };
  return (
    <>
      <p className={styles['lead']}>
        Bring in the votes of a session in the classroom, which its debrief saves as JSON. They show here and
        on the map, and are kept in this browser with the draft. They go nowhere else: not into a file that
        you save or share.
      </p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label="Files with votes"
        onChange={(event) => void take(event)}
      />
      <div className={styles['actions']}>
        <Button ref={bringIn} onClick={() => input.current?.click()}>
          Bring in votes …
        </Button>
      </div>
      <output className={styles['said']}>
        {removed && files.every(({ id }) => id !== removed.id) && (
          <p>
            {sessionName(removed, now)}: its votes are gone from this draft.{' '}
            <Button
              look="quiet"
              onClick={() => {
                void keeper.votes.put(removed);
                bringIn.current?.focus();
              }}
            >
              Have them back
            </Button>
          </p>
        )}
        {said.map(({ place, words }) => (
          <p key={place}>{words}</p>
        ))}
        {unkept !== null && <p>{unkept}</p>}
        {files.flatMap((file) =>
          (votes?.left ?? [])
            .filter(({ session }) => session === file.id)
            .map(({ kind, words }) => (
              <p key={`${file.id} ${kind}`}>
                {sessionName(file, now)}: {words}
              </p>
            )),
        )}
      </output>
      {files.length > 0 && <SessionList files={files} old={votes?.old ?? {}} now={now} onRemove={remove} />}
      {votes && <VotesByBeat beats={votes.beats} />}
    </>
  );
}

/** What a picked file came to. Several may have one name, and come to the same. */
interface Said {
  readonly place: number;
  readonly words: string;
}

/** Larger than any export; read by size before it is read at all. */
const MOST_BYTES = 16_000_000;

/** What a file holds, or why it was not read. */
async function read(file: File, beside: readonly VotesFile[]): Promise<TakenIn | string> {
  if (file.size > MOST_BYTES)
    return `“${file.name}” was not taken: it is far larger than any session’s votes.`;
  try {
    return takeIn(file.name, await file.text(), Date.now(), beside);
  } catch {
    return `“${file.name}” could not be read from the disk. Try again.`;
  }
}

function inWords(name: string, taken: TakenIn | string): string {
  if (typeof taken === 'string') return taken;
  if (!taken.ok) return `“${name}” was not taken: ${taken.problem} ${taken.help}`;
  const left = taken.skipped > 0 ? ` ${taken.skipped} could not be read and were left out.` : '';
  return `“${name}”: ${counted(taken.decisions, 'decision')}.${left}`;
}

function VotesByBeat({ beats }: { readonly beats: Readonly<Record<string, BeatVotes>> }) {
  const store = useStudioStore();
  return (
    <ul className={styles['list']} aria-label="Votes by beat">
      {Object.entries(beats).map(([beat, { votes, shares, old }]) => (
        <li key={beat}>
          <button type="button" className={styles['go']} onClick={() => store.select({ kind: 'beat', beat })}>
            {beat}
          </button>{' '}
          <span className={styles['short']}>{counted(votes, 'vote')}</span>{' '}
          {old.length > 0 && <Tag tint="caution">old</Tag>}
          {old.length > 0 && <p className={styles['short']}>{old.join(' ')}</p>}
          <ul className={styles['replies']}>
            {Object.entries(shares).map(([reply, share]) => (
              <li key={reply}>
                {reply}: {percent(share)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
