import { useId } from 'react';
import { Icon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { Section } from './sections.ts';
import styles from './section-index.module.css';

/** The parts of the script with how far each is translated: a list where there is room, a choice where there is not. */
export function SectionIndex({
  sections,
  current,
  onTurn,
}: {
  readonly sections: readonly Section[];
  readonly current: string;
  readonly onTurn: (section: Section) => void;
}) {
  const id = useId();
  const at = sections.find((section) => section.id === current);
  return (
    <nav aria-label="Parts of the script" className={styles['index']}>
      <label className={styles['choice']} htmlFor={id}>
        <span>Part</span>
        <select
          id={id}
          value={at?.id ?? ''}
          onChange={(event) => {
            const next = sections.find((section) => section.id === event.target.value);
            if (next) onTurn(next);
          }}
        >
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name} ({section.counts.done} of {section.counts.all})
            </option>
          ))}
        </select>
      </label>
      <ul className={styles['list']}>
        {sections.map((section) => (
          <li key={section.id} className={styles['entry']}>
            <button
              type="button"
              className={styles['part']}
              {...(section.id === current && { 'aria-current': 'true' })}
              onClick={() => onTurn(section)}
            >
              <span className={styles['name']}>{section.name}</span>
              <Progress section={section} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Progress({ section: { counts } }: { readonly section: Section }) {
  if (counts.done === counts.all) {
    return (
      <span className={styles['whole']}>
        <Icon name="check" size={16} />
        <VisuallyHidden>, translated</VisuallyHidden>
      </span>
    );
  }
  return (
    <span className={styles['count']}>
      <VisuallyHidden>, </VisuallyHidden>
      {counts.done} of {counts.all}
      {counts.stale > 0 && <span className={styles['stale']}> · {counts.stale} changed</span>}
    </span>
  );
}
