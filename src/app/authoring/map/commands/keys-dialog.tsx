import type { Direction } from '#app/authoring/map/layout/layout.ts';
import { keyWords } from '#app/authoring/map/walk/keys.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import styles from './dialogs.module.css';

/** What the keys do on the map. */
export function KeysDialog({
  direction,
  onClose,
}: {
  readonly direction: Direction;
  readonly onClose: () => void;
}) {
  return (
    <Dialog open title="Keys of the map" onClose={onClose} isText>
      <p>
        Tab leads to the map, where one card is yours. These keys take you along the talk and change it; with
        the mouse, drag a reply’s letter to where it shall lead.
      </p>
      <dl className={styles['keys']}>
        {keyWords(direction).map(([key, what]) => (
          <div key={key} className={styles['key']}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
