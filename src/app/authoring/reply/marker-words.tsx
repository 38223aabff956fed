import { isMarkerId, markerOf, QUALITY, type Marker } from '#core/rubric/markers.ts';
import { SKILL_WORDS } from '#app/ui/words-shown.ts';
import { MarkerSign, signOf } from './marker-sign.tsx';
import styles from './marker-words.module.css';

/** A behaviour as an observer would tick it, with its sign in shape and word. */
export function MarkerWords({
  marker,
  withSkill = true,
  example,
}: {
  readonly marker: string;
  readonly withSkill?: boolean;
  /** What it can sound like. */
  readonly example?: string;
}) {
  if (!isMarkerId(marker)) {
    return (
      <span className={styles['marker']}>
        <MarkerSign sign="unknown" />
        <span>
          <code>{marker}</code> <span className={styles['soft']}>no behaviour of the rubric</span>
        </span>
      </span>
    );
  }
  const known = markerOf(marker);
  const sign = signOf(known);
  return (
    <span className={styles['marker']}>
      <MarkerSign sign={sign} />
      <span>
        <span className={styles['label']}>{known.label}</span>{' '}
        <span className={styles['soft']}>
          {withSkill && `${SKILL_WORDS[known.skill].name} · `}
          {strengthOf(known)}
        </span>
        {example !== undefined && <span className={styles['example']}>“{example}”</span>}
      </span>
    </span>
  );
}

/** “strong sign”, “lapse”, “critical lapse”: as the rubric ranks it before the timing rules look. */
export function strengthOf({ sign, critical, quality }: Marker): string {
  if (critical) return 'critical lapse';
  if (sign === '-') return quality === QUALITY.none ? 'lapse' : 'mild lapse';
  return quality === QUALITY.strong ? 'strong sign' : 'fair sign';
}
