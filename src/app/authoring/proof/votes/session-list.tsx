import { IconButton } from '#app/ui/icon-button.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { VotesFile } from '#app/storage/votes-file.ts';
import { aboutSession, counted, sessionName } from './session-words.ts';
import styles from './votes-section.module.css';

/** The sessions whose votes are kept with the draft: which they are, whether they are of old words, and away with them. */
export function SessionList({
  files,
  old,
  now,
  onRemove,
}: {
  readonly files: readonly VotesFile[];
  /** Session → decisions of old words. */
  readonly old: Readonly<Record<string, number>>;
  /** What "today" is said from; milliseconds since 1970. */
  readonly now: number;
  readonly onRemove: (file: VotesFile) => void;
}) {
  return (
    <ul className={styles['sessions']} aria-label="Sessions">
      {files.map((file) => {
        const ofOldWords = old[file.id] ?? 0;
        const name = sessionName(file, now);
        return (
          <li key={file.id} className={styles['session']}>
            <div>
              <strong>{name}</strong>{' '}
              {ofOldWords > 0 && <Tag tint="caution">old: {counted(ofOldWords, 'decision')}</Tag>}
              <p className={styles['short']}>{aboutSession(file, now)}</p>
            </div>
            <IconButton icon="trash" label={`Remove the votes: ${name}`} onClick={() => onRemove(file)} />
          </li>
        );
      })}
    </ul>
  );
}
