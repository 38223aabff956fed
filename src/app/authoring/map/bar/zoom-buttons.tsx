import type { Camera } from '#app/authoring/map/canvas/use-camera.ts';
import { Button } from '#app/ui/button.tsx';
import styles from './zoom-buttons.module.css';

/** Closer, further away, all of it, tidy, and the keys. */
export function ZoomButtons({
  camera,
  onTidy,
  onKeys,
}: {
  readonly camera: Camera;
  readonly onTidy: () => void;
  readonly onKeys: () => void;
}) {
  const button = (sign: string, label: string, act: () => void) => (
    <Button look="quiet" className={styles['button']} aria-label={label} title={label} onClick={act}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
  return (
    <div role="group" aria-label="Move the map" className={styles['buttons']}>
      {button('+', 'Closer', camera.closer)}
      {button('−', 'Further away', camera.further)}
      {button('⤢', 'All of it', camera.fit)}
      <Button
        look="quiet"
        className={styles['word']}
        title="Places all cards anew"
        onClick={onTidy}
      >
        Tidy up
      </Button>
      {button('?', 'Keys of the map', onKeys)}
    </div>
  );
}
