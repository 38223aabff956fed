import { useId } from 'react';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { fieldOf, textOf } from '#core/check/raw.ts';
import { readPersona } from '#formats/scenario/draft/read-persona.ts';
import { useDraft } from '#app/authoring/document/use-studio.ts';
import type { Studio } from '#app/authoring/document/studio-store.ts';
import { ownPersonaName } from '#app/authoring/words/own-persona.ts';
import { TEMPERAMENT_WORDS } from '#app/ui/words-shown.ts';
import { choosePersona, type Act } from './acts.ts';
import { mergedPersona, type PersonaParts } from './persona-parts.ts';
import type { Shipped } from './shipped.ts';
import styles from './archetype-cards.module.css';

/** The kinds of customer there are, and those written for this scenario. */
export function ArchetypeCards({
  files,
  shipped,
  parts,
  act,
}: {
  readonly files: Studio['files'];
  readonly shipped: Shipped;
  readonly parts: PersonaParts | null;
  readonly act: (done: Act) => void;
}) {
  const name = useId();
  const { customer } = useDraft();
  const own = Object.values(files).flatMap(({ data }): PersonaFile[] => {
    const persona = textOf(fieldOf(data, 'temperament')) === undefined ? null : readPersona(data);
    return persona ? [mergedPersona(persona, shipped)] : [];
  });
  const cards = [
    ...[...shipped.personas.values()].filter(({ id }) => own.every((mine) => mine.id !== id)),
    ...own,
  ];
  return (
    <fieldset>
      <legend>
        <h2 className={styles['legend']}>Who is the customer?</h2>
      </legend>
      <div className={styles['cards']}>
        {cards.map((persona) => (
          <label key={persona.id} className={styles['card']} data-temperament={persona.temperament}>
            <input
              type="radio"
              name={name}
              className={styles['input']}
              checked={parts?.id === persona.id}
              onChange={() => act(choosePersona(files, persona.id, persona))}
            />
            <span className={styles['name']}>
              {own.includes(persona)
                ? ownPersonaName(
                    persona.id,
                    persona.temperament,
                    parts?.id === persona.id ? customer.name : '',
                  )
                : TEMPERAMENT_WORDS[persona.temperament]}
            </span>
            {own.includes(persona) && (
              <span className={styles['own']}>
                Tuned for this scenario, from {TEMPERAMENT_WORDS[persona.temperament].toLowerCase()}
              </span>
            )}
            <span className={styles['summary']}>{inPlainWords(persona.summary)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A summary without its sentences for people who write files: those that name parts of one, in backquotes. */
function inPlainWords(summary: string): string {
  return summary
    .trim()
    .split(/(?<=\.)\s+/)
    .filter((sentence) => !sentence.includes('`'))
    .join(' ');
}
