import type { Branch } from '#app/debrief/debrief-props.ts';
import linkStyles from '#app/debrief/turn-jump.module.css';
import { Icon } from '#app/ui/icon.tsx';
import { BRANCH_SECTION } from './branch-section.tsx';
import styles from './branch-notice.module.css';

/** A branch says that it is one, and of what. */
export function BranchNotice({
  branch: { at, origin },
  beside,
}: {
  readonly branch: Branch;
  /** The two are shown side by side below. */
  readonly beside: boolean;
}) {
  return (
    <div className={styles['notice']}>
      <Icon name="replay" size={18} />
      <p>
        What if, from turn {at + 1}: a branch of{' '}
        {origin ? <a href={origin.href}>the talk it came from</a> : 'a talk that is no longer on this device'}
        . What was said before is the same.{' '}
        {origin && beside && (
          <button
            type="button"
            className={linkStyles['link']}
            onClick={() => document.getElementById(BRANCH_SECTION)?.focus()}
          >
            Compare the two
          </button>
        )}
      </p>
    </div>
  );
}
