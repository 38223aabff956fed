import { useSyncExternalStore } from 'react';
import type { Path } from '#core/check/raw.ts';
import { classNames } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { findingsBelow, type FindingCount } from './finding-index.ts';
import { useProver } from './use-proof.ts';
import styles from './finding-marks.module.css';

/** How many findings there are at parts and below them. Renders again only when that changes. */
function useFindingCount(paths: readonly Path[], file = 'scenario.yaml'): FindingCount {
  const { subscribe, get } = useProver();
  const counted = useSyncExternalStore(subscribe, () => {
    const findings = get().proof?.findings ?? NOTHING;
    const counts = paths.map((path) => findingsBelow(findings, path, file));
    const sum = (of: keyof FindingCount) => counts.reduce((total, count) => total + count[of], 0);
    return `${sum('errors')} ${sum('warnings')}`;
  });
  const [errors = 0, warnings = 0] = counted.split(' ').map(Number);
  return { errors, warnings };
}

const NOTHING: readonly never[] = [];

/** "2 errors, 1 warning"; empty where there are none. */
function countWords({ errors, warnings }: FindingCount): string {
  const words = [
    errors > 0 && (errors === 1 ? '1 error' : `${errors} errors`),
    warnings > 0 && (warnings === 1 ? '1 warning' : `${warnings} warnings`),
  ];
  return words.filter((each) => each !== false).join(', ');
}

/** That there is something to mend at these parts of the scenario or below them, how much, and how bad; nothing where there is nothing. */
export function FindingMark({
  paths,
  file,
}: {
  /** None within another. As in a finding: `['beats', id]`, `['beats', id, 'replies', 0]`, `['endings', id]`. */
  readonly paths: readonly Path[];
  readonly file?: string;
}) {
  const count = useFindingCount(paths, file);
  const { errors, warnings } = count;
  if (errors + warnings === 0) return null;
  return (
    <span
      className={classNames(styles['mark'], errors > 0 ? styles['errors'] : styles['warnings'])}
      title={countWords(count)}
    >
      <Icon name={errors > 0 ? 'alert' : 'info'} size={15} />
      <span aria-hidden="true">{errors + warnings}</span>
      <VisuallyHidden>{countWords(count)}</VisuallyHidden>
    </span>
  );
}
