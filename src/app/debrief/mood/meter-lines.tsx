import { heldLinePath } from '#app/ui/held-line-path.ts';
import { Icon } from '#app/ui/icon.tsx';
import { meterInWords, type OtherMeter } from './other-meters.ts';
import styles from './meter-lines.module.css';

const HEIGHT = 44;
const EDGE = 6;

/** Small lines on the same turns as the mood above them; dashed while they could not be seen from outside. */
export function MeterLines({
  meters,
  xs,
  width,
  ended,
}: {
  readonly meters: readonly OtherMeter[];
  /** Of each point, in the mood chart's pixels. */
  readonly xs: readonly number[];
  readonly width: number;
  readonly ended: boolean;
}) {
  return meters.map((meter) => {
    const points = meter.readings.map(({ level }, place) => ({
      x: xs[place] ?? 0,
      y: EDGE + (meter.max === 0 ? 1 : 1 - level / meter.max) * (HEIGHT - 2 * EDGE),
    }));
    const hidden = meter.readings.some((reading) => reading.masked);
    return (
      <figure key={meter.region} className={styles['meter']}>
        <svg
          className={styles['picture']}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          fill="none"
          aria-hidden="true"
          focusable="false"
        >
          <path className={styles['base']} d={`M0 ${HEIGHT - EDGE}H${width}`} />
          {points.slice(1).map((point, place) => (
            <path
              key={point.x}
              className={meter.readings[place]?.masked ? styles['hidden'] : styles['seen']}
              d={heldLinePath(points.slice(place, place + 2))}
            />
          ))}
        </svg>
        <figcaption className={styles['words']}>
          <strong>{meter.label}:</strong> {meterInWords(meter, ended)}
          {hidden && (
            <span className={styles['mask']}>
              <Icon name="mask" size={16} />
              Dashed: hidden from you then.
            </span>
          )}
        </figcaption>
      </figure>
    );
  });
}
