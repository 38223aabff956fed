import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { textsOf } from '#app/authoring/document/studio-store.ts';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import { openDraftStore } from '#app/storage/open-draft-store.ts';
import type { DraftVersion } from '#app/storage/draft-store.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LaterScreen } from '#app/ui/later-screen.tsx';
import { Waiting } from '#app/ui/waiting.tsx';
import { fileChangesBetween } from './file-changes.ts';
import { KeepVersionForm } from './keep-version-form.tsx';
import { loadComparison } from './load-comparison.ts';
import { useKeeper } from './use-keeping.ts';
import { useVersions } from './use-versions.ts';
import { VersionRow } from './version-row.tsx';
import { versionWords } from './version-words.ts';
import styles from './versions-panel.module.css';

/** The history of the open draft: versions to compare, to go back to, to name and to throw away. */
export function VersionsPanel() {
  const studio = useStudioStore();
  const keeper = useKeeper();
  const found = useVersions(keeper.record().id);
  const [comparing, setComparing] = useState<string | null>(null);
  const [thrownAway, setThrownAway] = useState<DraftVersion | null>(null);
  const [said, setSaid] = useState('');
  const top = useRef<HTMLDivElement>(null);

  if (found.state === 'reading') return <p className={styles['note']}>Reading the versions …</p>;
  if (found.state === 'failed') {
    return (
      <ErrorPanel title="The versions cannot be read" tint="caution" level={3}>
        <p>The browser’s database does not answer. Your draft is not touched by that; try again later.</p>
      </ErrorPanel>
    );
  }
  const { versions, at: now } = found;
  const compared = versions.find(({ id }) => id === comparing);
  if (compared) {
    const back = () => {
      flushSync(() => setComparing(null));
      top.current?.focus();
    };
    return (
      <LaterScreen
        load={loadComparison}
        name="The comparison"
        waiting={<Waiting what="the comparison" />}
        props={{ version: compared, versions, now, onBack: back }}
      />
    );
  }

  const keep = async (name: string) => {
    try {
      const kept = await keeper.versions.keep(name);
      setSaid(kept ? `Kept as “${name}”.` : `“${name}” says the same already.`);
    } catch {
      setSaid('It could not be kept: there is no room, or the browser forbids it.');
    }
  };
  const restore = async (version: DraftVersion) => {
    await keeper.versions.keep(null).catch(() => undefined);
    const changes = fileChangesBetween(textsOf(studio.getState().files), version.texts);
    const words = versionWords(version, now);
    if (changes.length > 0) studio.edit({ label: `Go back to ${words}`, changes });
    setSaid(
      changes.length > 0
        ? `You are back at ${words}. Undo takes you forward again.`
        : 'Nothing differs from it.',
    );
  };
  const throwAway = async (version: DraftVersion) => {
    await openDraftStore().removeVersion(version.id);
    setThrownAway(version);
    setSaid(`Deleted ${versionWords(version, now)}.`);
    // The button that was pressed is gone.
    top.current?.focus();
  };
  const bringBack = async ({ id: _id, ...version }: DraftVersion) => {
    await openDraftStore().keepVersion(version);
    setThrownAway(null);
    setSaid('It is there again.');
    top.current?.focus();
  };

  return (
    <div className={styles['panel']}>
      <KeepVersionForm onKeep={(name) => void keep(name)} />
      <div ref={top} tabIndex={-1} className={styles['said']}>
        <output>{said}</output>
        {thrownAway && (
          <Button look="quiet" onClick={() => void bringBack(thrownAway)}>
            Bring it back
          </Button>
        )}
      </div>
      {versions.length === 0 ? (
        <EmptyState title="No versions yet">
          <p>One is kept by itself when you begin to write, and every ten minutes of work.</p>
        </EmptyState>
      ) : (
        <ul aria-label="Versions" className={styles['list']}>
          {versions.map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              now={now}
              onCompare={() => setComparing(version.id)}
              onRestore={() => void restore(version)}
              onName={(name) => void openDraftStore().nameVersion(version, name)}
              onThrowAway={() => void throwAway(version)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
