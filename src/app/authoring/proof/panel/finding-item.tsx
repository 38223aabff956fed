import { use, useState } from 'react';
import type { Draft } from '#formats/scenario/draft/draft.ts';
import { classNames } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { useStudioStore } from '#app/authoring/document/use-studio.ts';
import { placeWords } from '#app/authoring/proof/finding-words.ts';
import { MendingContext } from '#app/authoring/proof/mending.ts';
import { placeToMend } from '#app/authoring/proof/place-of-finding.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import { AllowForm } from './allow-form.tsx';
import { PlainWords, RuleWords } from './rule-words.tsx';
import type { RulePage } from './use-rule-pages.ts';
import styles from './finding-item.module.css';

/** One thing to mend: where, what, what to do; and for whoever wants it, why, and a way to say that it is meant. */
export function FindingItem({
  finding,
  draft,
  page,
  here,
}: {
  readonly finding: Finding;
  readonly draft: Draft;
  readonly page: RulePage | undefined;
  /** Whether it stands at what is selected. */
  readonly here: boolean;
}) {
  const store = useStudioStore();
  const mending = use(MendingContext);
  const go = () => {
    store.select(placeToMend(finding));
    mending?.mend(finding);
  };
  const [allowing, setAllowing] = useState(false);
  const isError = finding.severity === 'error';
  return (
    <li className={classNames(styles['item'], here && styles['here'])}>
      <button type="button" className={styles['go']} onClick={go}>
        <span className={classNames(styles['sign'], isError ? styles['error'] : styles['warning'])}>
          <Icon name={isError ? 'alert' : 'info'} size={18} />
          <VisuallyHidden>{isError ? 'Error' : 'Warning'}: </VisuallyHidden>
        </span>
        <span className={styles['words']}>
          <span className={styles['place']}>{placeWords(finding, draft)}</span>{' '}
          <span className={styles['message']}>
            <PlainWords text={finding.message} />
          </span>
        </span>
      </button>
      <p className={styles['help']}>
        <PlainWords text={finding.help} />
      </p>
      {page && (
        <div className={styles['more']}>
          <details className={styles['why']}>
            <summary className={styles['link']}>Why this matters</summary>
            <RuleWords page={page} />
          </details>
          {page.allowable && !allowing && (
            <button type="button" className={styles['link']} onClick={() => setAllowing(true)}>
              This is meant …
            </button>
          )}
        </div>
      )}
      {allowing && <AllowForm finding={finding} draft={draft} onDone={() => setAllowing(false)} />}
    </li>
  );
}
