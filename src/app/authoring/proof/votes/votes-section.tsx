import { useRef, useState, type ChangeEvent } from 'react';
import { useStore } from 'zustand';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { percent } from '#app/ui/percent.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import type { BeatVotes } from './match-votes.ts';
import { forgetVotes, importVotes, useVotes, votesStore } from './votes.ts';
import styles from './votes-section.module.css';

/** What rooms really chose: votes of sessions, as their debrief saves them. */
export function VotesSection() {
  const input = useRef<HTMLInputElement>(null);
  const sessions = useStore(votesStore, (state) => state.sessions);
  const votes = useVotes();
  const [said, setSaid] = useState<readonly string[]>([]);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    setSaid(await Promise.all(files.map(takeIn)));
  };
  const count = sessions.length === 1 ? '1 session' : `${sessions.length} sessions`;
  return (
    <Disclosure
      summary={
        <span className={styles['summary']}>
          <span>Votes of sessions</span>{' '}
          <span className={styles['short']}>{sessions.length === 0 ? 'none yet' : count}</span>
        </span>
      }
    >
      <p className={styles['lead']}>
        Bring in the votes of a session in the classroom, which its debrief saves as JSON. They show here and
        on the map, and nowhere else: they are gone when this page is.
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
        <Button onClick={() => input.current?.click()}>Bring in votes …</Button>
        {sessions.length > 0 && (
          <Button
            look="quiet"
            onClick={() => {
              forgetVotes();
              setSaid(['The votes are gone from here.']);
            }}
          >
            Forget them
          </Button>
        )}
      </div>
      <output className={styles['said']}>
        {[...said, ...(votes?.left ?? [])].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </output>
      {votes && <VotesByBeat beats={votes.beats} />}
    </Disclosure>
  );
}

/** Larger than any export; read by size before it is read at all. */
const MOST_BYTES = 16_000_000;

async function takeIn(file: File): Promise<string> {
  if (file.size > MOST_BYTES)
    return `“${file.name}” was not taken: it is far larger than any session’s votes.`;
  try {
    const imported = importVotes(file.name, await file.text());
    if (!imported.ok) return `“${file.name}” was not taken: ${imported.problem} ${imported.help}`;
    const left = imported.skipped > 0 ? ` ${imported.skipped} could not be read and were left out.` : '';
    return `“${file.name}”: ${imported.decisions === 1 ? '1 decision' : `${imported.decisions} decisions`}.${left}`;
  } catch {
    return `“${file.name}” could not be read from the disk. Try again.`;
  }
}

function VotesByBeat({ beats }: { readonly beats: Readonly<Record<string, BeatVotes>> }) {
  const store = useStudioStore();
  return (
    <ul className={styles['list']}>
      {Object.entries(beats).map(([beat, { votes, shares }]) => (
        <li key={beat}>
          <button type="button" className={styles['go']} onClick={() => store.select({ kind: 'beat', beat })}>
            {beat}
          </button>{' '}
          <span className={styles['short']}>{votes === 1 ? '1 vote' : `${votes} votes`}</span>
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
