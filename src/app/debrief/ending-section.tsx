import type { Ending } from '#core/model/scenario.ts';
import { Panel } from '#app/ui/panel.tsx';
import { EndingTag } from './ending-tag.tsx';
import styles from './ending-section.module.css';

/** The outcome, apart from the process: a right decision may have a sad ending (CRAFT.md §3.1). */
export function EndingSection({ ending, notYet }: { readonly ending: Ending; readonly notYet: boolean }) {
  return (
    <Panel title="How it ended" look="ruled" className={styles['ending']}>
      <div className={styles['body']}>
        <EndingTag grade={ending.grade} />
        <p className={styles['name']}>{ending.title}</p>
        <p className={styles['epilogue']}>{ending.epilogue}</p>
        <p className={styles['apart']}>
          {ending.grade === 'safe-end'
            ? 'Ending the contact was the safe and correct thing to do here. '
            : 'The ending is what came of it; the skills are how you went about it. One can be good without the other. '}
          {notYet && 'The critical error counts whatever the ending.'}
        </p>
      </div>
    </Panel>
  );
}
