import { catalogue } from 'virtual:scenarios';
import { useId } from 'react';
import { STOCK_FACES } from '#core/model/stock-faces.ts';
import { Portrait } from '#app/ui/portrait.tsx';
import { TextAt, useAt } from './bound-fields.tsx';
import { textIn } from './raw-at.ts';
import { useEdits } from './use-edits.ts';
import styles from './portrait-at.module.css';

const PATH = ['customer', 'portrait'] as const;

/** Faces that were drawn when the app was built; another seed is drawn when the scenario is. */
const FACES = [
  ...STOCK_FACES.map(({ seed, pronouns }) => ({
    portrait: seed,
    pronouns,
    expression: 'wary' as const,
    name: 'somebody not used yet',
  })),
  ...catalogue.flatMap((card) => (card.ok ? [card.customer] : [])),
];

/** The customer’s face: one of those at hand, or a seed of one’s own. */
export function PortraitAt() {
  const name = useId();
  const seed = textIn(useAt(PATH));
  const { set } = useEdits();
  return (
    <>
      <fieldset className={styles['faces']}>
        <legend>Portrait</legend>
        {FACES.map((face) => (
          <label key={face.portrait} className={styles['face']}>
            <input
              type="radio"
              name={name}
              checked={face.portrait === seed}
              onChange={() => set(PATH, face.portrait, 'Portrait')}
            />
            <Portrait
              seed={face.portrait}
              expression={face.expression}
              size="4.25rem"
              alt={`The face of ${face.name} (${face.pronouns})`}
            />
          </label>
        ))}
      </fieldset>
      <TextAt
        path={PATH}
        isProse={false}
        label="Seed of the portrait"
        help="The same seed is the same person everywhere. older, glasses, beard, bald, hijab and turban in it are wishes, as in “rosa-older-glasses”. A face that is not above is drawn when the scenario is built into the app."
      />
    </>
  );
}
