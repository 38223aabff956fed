import type { Branch } from '#app/debrief/debrief-props.ts';
import { Icon } from '#app/ui/icon.tsx';
import styles from './branch-notice.module.css';

/** A branch says that it is one, and of what. */
export function BranchNotice({ branch: { at, origin } }: { readonly branch: Branch }) {
  return (
    <p className={styles['notice']}>
      <Icon name="replay" size={18} />
      <span>
        What if, from turn {at + 1}: a branch of{' '}
        {origin ? <a href={origin.href}>the talk it came from</a> : 'a talk that is no longer on this device'}
        . What was said before is the same.
      </span>
    </p>
  );
}
