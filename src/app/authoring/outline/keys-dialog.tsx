import { Dialog } from '#app/ui/dialog.tsx';
import { OUTLINE_KEYS, STUDIO_KEYS } from './keys.ts';
import styles from './keys-dialog.module.css';

/** All that the keyboard does in the outline. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open title="Keys in the outline" onClose={onClose} placement="side" isText>
      <p className={styles['intro']}>
        On a Mac, ⌘ does what Ctrl does here, and ⌥ what Alt does. Everything is in the toolbar too.
      </p>
      {[...OUTLINE_KEYS, STUDIO_KEYS].map(({ title, keys }) => (
        <section key={title} className={styles['group']}>
          <h3 className={styles['title']}>{title}</h3>
          <dl className={styles['keys']}>
            {keys.map(({ keys: caps, does }) => (
              <div key={does} className={styles['key']}>
                <dt>
                  {caps.map((cap) => (
                    <kbd key={cap} className={styles['cap']}>
                      {cap}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
