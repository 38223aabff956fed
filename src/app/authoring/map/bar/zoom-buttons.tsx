import type { MapCommand } from '#app/authoring/map/walk/keys.ts';
import { Button } from '#app/ui/button.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import styles from './zoom-buttons.module.css';

/** Closer, further away, all of it, tidy, and the keys. */
export function ZoomButtons({ onCommand }: { readonly onCommand: (command: MapCommand) => void }) {
  const button = (sign: string, label: string, command: MapCommand) => (
    <Button
      look="quiet"
      className={styles['button']}
      aria-label={label}
      title={label}
      onClick={() => onCommand(command)}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
  return (
    <fieldset className={styles['buttons']}>
      <VisuallyHidden as="legend">Move the map</VisuallyHidden>
      {button('+', 'Closer', 'zoom-in')}
      {button('−', 'Further away', 'zoom-out')}
      {button('⤢', 'All of it', 'fit')}
      <Button
        look="quiet"
        className={styles['word']}
        title="Places all cards anew"
        onClick={() => onCommand('tidy')}
      >
        Tidy up
      </Button>
      {button('?', 'Keys of the map', 'help')}
    </fieldset>
  );
}
