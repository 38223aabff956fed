import type { Selection } from '#app/authoring/document/selection.ts';
import { useDraft, useStudioStore } from '#app/authoring/document/use-studio.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PART_NAMES } from './parts.ts';
import styles from './inspector.module.css';

/** What is selected, and for a reply the way back to its beat and on to its neighbours. */
export function InspectorHead({ selection }: { readonly selection: Selection }) {
  const { beats, endings } = useDraft();
  const store = useStudioStore();
  switch (selection.kind) {
    case 'part':
      return (
        <h2 tabIndex={-1} className={styles['title']}>
          {PART_NAMES[selection.part]}
        </h2>
      );
    case 'beat':
      return (
        <header className={styles['head']}>
          <p className={styles['kind']}>Beat</p>
          <h2 tabIndex={-1} className={styles['title']}>
            {selection.beat}
          </h2>
        </header>
      );
    case 'ending':
      return (
        <header className={styles['head']}>
          <p className={styles['kind']}>Ending</p>
          <h2 tabIndex={-1} className={styles['title']}>
            {endings.find(({ id }) => id === selection.ending)?.title || selection.ending}
          </h2>
        </header>
      );
    case 'reply': {
      const { beat, index } = selection;
      const replies = beats.find(({ id }) => id === beat)?.replies ?? [];
      const go = (to: number) => store.select({ kind: 'reply', beat, index: to });
      return (
        <header className={styles['head']}>
          <p className={styles['kind']}>
            <Button
              look="quiet"
              className={styles['back']}
              onClick={() => store.select({ kind: 'beat', beat })}
            >
              <Icon name="back" size={18} /> {beat}
            </Button>
          </p>
          <div className={styles['titleRow']}>
            <h2 tabIndex={-1} className={styles['title']}>
              Reply {index + 1} of {replies.length}
            </h2>
            <span className={styles['neighbours']}>
              <Button
                look="quiet"
                aria-label="The reply before"
                // Not `disabled`: at the end of its way the button keeps the focus.
                aria-disabled={index === 0}
                onClick={() => index > 0 && go(index - 1)}
              >
                <Icon name="back" size={18} />
              </Button>
              <Button
                look="quiet"
                aria-label="The next reply"
                aria-disabled={index >= replies.length - 1}
                onClick={() => index < replies.length - 1 && go(index + 1)}
              >
                <Icon name="forward" size={18} />
              </Button>
            </span>
          </div>
        </header>
      );
    }
  }
}
