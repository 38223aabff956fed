import type { Legend, OverlayName } from '#app/authoring/map/overlays/overlay.ts';
import styles from './legend-line.module.css';

/** What is laid over the map, in words; the swatches repeat the margins of the cards. */
export function LegendLine({
  overlay,
  legend,
  note,
}: {
  readonly overlay: OverlayName;
  readonly legend: Legend;
  /** Where the figures are of another time than the text. */
  readonly note: string;
}) {
  return (
    <div className={styles['legend']}>
      <p className={styles['about']}>
        {legend.about}
        {note !== '' && <strong> {note}</strong>}
      </p>
      <ul className={styles['steps']}>
        {legend.steps.map(({ step, words }) => (
          <li key={step} className={styles['step']}>
            <span className={styles['swatch']} data-overlay={overlay} data-step={step} aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
