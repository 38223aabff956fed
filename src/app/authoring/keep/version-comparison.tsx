import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { textsOf } from '#app/authoring/document/studio-store.ts';
import { useStudio } from '#app/authoring/document/use-studio.ts';
import type { DraftVersion } from '#app/storage/draft-store.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { DifferenceList } from './difference-list.tsx';
import { openBeside } from './open-beside.ts';
import { ProofComparison } from './proof-comparison.tsx';
import { timeInSentence } from './version-words.ts';
import styles from './versions-panel.module.css';

const NOW = 'now';

/** What became of a version until now, or until another one: in the script, and in what is true of it. */
export function VersionComparison({
  version,
  versions,
  now,
  onBack,
}: {
  readonly version: DraftVersion;
  readonly versions: readonly DraftVersion[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onBack: () => void;
}) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [other, setOther] = useState(NOW);
  // Typing goes on beside it.
  const files = useDeferredValue(useStudio((studio) => studio.files));
  const against = versions.find((each) => each.id === other);
  const before = useMemo(() => openBeside(version.texts, files), [version, files]);
  const after = useMemo(() => (against ? openBeside(against.texts, files) : files), [against, files]);
  const afterTexts = useMemo(() => textsOf(after), [after]);
  useEffect(() => heading.current?.focus(), []);
  const words = ({ name, at }: DraftVersion) => {
    const time = timeInSentence(at, now);
    return name === null ? time : `“${name}”, ${time}`;
  };
  return (
    <div className={styles['panel']}>
      <Button look="quiet" className={styles['back']} onClick={onBack}>
        <Icon name="back" /> All versions
      </Button>
      <h3 ref={heading} tabIndex={-1} className={styles['heading']}>
        Since {words(version)}
      </h3>
      <div className={styles['form']}>
        <label htmlFor={id}>Compared with</label>
        <select
          id={id}
          className={styles['input']}
          value={against ? other : NOW}
          onChange={(event) => setOther(event.target.value)}
        >
          <option value={NOW}>what is here now</option>
          {versions
            .filter((each) => each.id !== version.id)
            .map((each) => (
              <option key={each.id} value={each.id}>
                {words(each)}
              </option>
            ))}
        </select>
      </div>
      <ProofComparison before={version.texts} after={afterTexts} />
      <DifferenceList before={before} after={after} />
    </div>
  );
}
