import { useCallback, useEffect, useState } from 'react';
import type { StudioLinks } from '#app/authoring/studio-links.ts';
import type { DraftCard, DraftRecord, DraftStore } from '#app/storage/draft-store.ts';
import { shownTitle } from '#app/authoring/words/shown-title.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { Skeleton } from '#app/ui/skeleton.tsx';
import styles from './start-screen.module.css';

type Listed = readonly DraftCard[] | 'waiting' | { readonly failed: string };

/** Drafts of this browser, the latest first. */
export function DraftList({ drafts, links }: { readonly drafts: DraftStore; readonly links: StudioLinks }) {
  const { listed, read } = useDrafts(drafts);
  const [deleted, setDeleted] = useState<DraftRecord | null>(null);
  if (listed === 'waiting') return <Skeleton lines={3} />;
  if ('failed' in listed) {
    return (
      <ErrorPanel
        title="Your drafts cannot be listed"
        tint="caution"
        details={listed.failed}
        actions={
          <Button look="primary" onClick={read}>
            Try again
          </Button>
        }
      >
        <p>The browser’s database did not answer. Nothing was changed.</p>
      </ErrorPanel>
    );
  }
  if (listed.length === 0 && !deleted) return null;
  const remove = async (id: string) => {
    const record = await drafts.read(id);
    await drafts.remove(id);
    setDeleted(record ?? null);
  };
  const copy = async (id: string) => {
    const record = await drafts.read(id);
    if (!record) return;
    await drafts.create({ ...record, title: `${record.title} (copy)` });
  };
  return (
    <Panel title="Your drafts" look="ruled">
      {deleted && (
        <output className={styles['deleted']}>
          “{titleOf(deleted)}” was deleted.
          <Button
            look="quiet"
            onClick={() => {
              void drafts.create(deleted).then(() => setDeleted(null));
            }}
          >
            Have it back
          </Button>
        </output>
      )}
      <ul className={styles['drafts']}>
        {listed.map((draft) => (
          <li key={draft.id} className={styles['draft']}>
            <a href={links.draft(draft.id)} className={styles['draftTitle']}>
              {titleOf(draft)}
            </a>
            <span className={styles['soft']}>changed {when(draft.updatedAt)}</span>
            <span className={styles['draftTools']}>
              <IconButton
                icon="copy"
                label={`Copy “${titleOf(draft)}”`}
                onClick={() => void copy(draft.id)}
              />
              <IconButton
                icon="trash"
                label={`Delete “${titleOf(draft)}”`}
                onClick={() => void remove(draft.id)}
              />
            </span>
          </li>
        ))}
      </ul>
      {!drafts.durable() && (
        <p className={styles['soft']}>
          This browser keeps nothing between visits (a private window, perhaps): save to files what you want
          to keep.
        </p>
      )}
    </Panel>
  );
}

function useDrafts(drafts: DraftStore) {
  const [listed, setListed] = useState<Listed>('waiting');
  const read = useCallback(() => {
    drafts.list().then(
      (found) => setListed(found.toSorted((a, b) => b.updatedAt - a.updatedAt)),
      (failure: unknown) => setListed({ failed: String(failure) }),
    );
  }, [drafts]);
  useEffect(() => {
    read();
    return drafts.subscribe(read);
  }, [drafts, read]);
  return { listed, read };
}

const titleOf = ({ title }: Pick<DraftCard, 'title'>) => shownTitle(title);

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const when = (at: number) => DAY.format(at);
