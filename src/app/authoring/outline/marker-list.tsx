import { MARKERS } from '#core/rubric/markers.ts';
import { classNames } from '#app/ui/class-names.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import styles from './marker-list.module.css';

/** What an observer would tick in a reply, in plain words. */
export function MarkerList({ markers }: { readonly markers: readonly string[] }) {
  if (markers.length === 0) return <p className={styles['none']}>no markers yet</p>;
  return (
    <ul aria-label="Shows" className={styles['markers']}>
      {markers.map((id) => {
        const marker = Object.hasOwn(MARKERS, id) ? MARKERS[id as keyof typeof MARKERS] : undefined;
        const lapse = marker?.sign === '-';
        return (
          <li key={id} title={id} className={classNames(styles['marker'], lapse && styles['lapse'])}>
            <span aria-hidden="true" className={styles['sign']}>
              {lapse ? '−' : marker ? '+' : '?'}
            </span>
            {lapse && <VisuallyHidden>lapse: </VisuallyHidden>}
            {marker?.label ?? id}
          </li>
        );
      })}
    </ul>
  );
}
