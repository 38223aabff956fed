import { useState } from 'react';
import type { CatalogueEntry, ScenarioCard } from '#core/model/scenario-card.ts';
import { TEMPERAMENTS } from '#core/model/words.ts';
import type { StudioLinks } from '#app/authoring/studio-links.ts';
import type { DraftStore } from '#app/storage/draft-store.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorPanel } from '#app/ui/error-panel.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TEMPERAMENT_WORDS } from '#app/ui/words-shown.ts';
import { beginBlank, beginFromCopy, beginFromTemplate } from './begin.ts';
import { DraftList } from './draft-list.tsx';
import { OpenFiles } from './open-files.tsx';
import styles from './start-screen.module.css';

export interface StartScreenProps {
  readonly drafts: DraftStore;
  readonly entries: readonly CatalogueEntry[];
  /** The texts of a scenario to begin from; undefined where they cannot be had. */
  readonly loadTexts: (id: string) => Promise<Readonly<Record<string, string>> | undefined>;
  readonly links: StudioLinks;
  readonly onOpen: (draft: string) => void;
}

const TEMPLATE_HINTS = {
  angry: 'Promised, paid, and not there. Calms by being understood.',
  abusive: 'Insults come with it. One fair limit, or a right end.',
  confused: 'Says “yes, yes”. A pleasant talk can still fail.',
} as const;

/** Where a scenario begins, and where one comes back to one that was begun. */
export function StartScreen({ drafts, entries, loadTexts, links, onOpen }: StartScreenProps) {
  const cards = entries.filter((entry): entry is ScenarioCard => entry.ok);
  const taken = new Set(entries.map(({ id }) => id));
  const { begin, problem } = useBegin(onOpen);
  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <h1 tabIndex={-1}>Studio</h1>
        <p className={styles['lead']}>
          Turn an incident from last week into a talk that others can practise. You write people and words;
          the studio keeps the machinery right and says what is still amiss.
        </p>
      </header>
      {problem !== '' && (
        <ErrorPanel title="That did not begin" announce details={problem}>
          <p>Nothing was changed. Try again, or begin in another way.</p>
        </ErrorPanel>
      )}
      <DraftList drafts={drafts} links={links} />
      <Panel title="Begin a new one" look="ruled">
        <div className={styles['ways']}>
          <section className={styles['interview']} aria-labelledby="begin-interview">
            <h3 id="begin-interview" className={styles['wayTitle']}>
              From an incident
            </h3>
            <p>
              Nine plain questions: who, what went wrong, what they said first, what they really needed. They
              lay out the whole talk, and you fill in the words.
            </p>
            <LinkButton look="primary" size="large" href={links.interview}>
              Begin the interview
            </LinkButton>
          </section>
          <section aria-labelledby="begin-template">
            <h3 id="begin-template" className={styles['wayTitle']}>
              From bones
            </h3>
            <p>A whole talk whose moods and branches stand, with places for your words.</p>
            <ul className={styles['list']}>
              {TEMPERAMENTS.map((temperament) => (
                <li key={temperament} data-temperament={temperament}>
                  <button
                    type="button"
                    className={styles['choice']}
                    onClick={() => begin(() => beginFromTemplate(drafts, temperament, taken))}
                  >
                    <Tag tint="tone">{TEMPERAMENT_WORDS[temperament]}</Tag>
                    <span>{TEMPLATE_HINTS[temperament]}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="begin-copy">
            <h3 id="begin-copy" className={styles['wayTitle']}>
              From one that exists
            </h3>
            <p>A copy of your own; the one you began from stays as it is.</p>
            <ul className={styles['list']}>
              {cards.map((card) => (
                <li key={card.id} data-temperament={card.temperament}>
                  <button
                    type="button"
                    className={styles['choice']}
                    onClick={() => begin(() => beginFromCopy(drafts, card, loadTexts, taken))}
                  >
                    <span className={styles['copyTitle']}>{card.title}</span>
                    <span className={styles['soft']}>{card.customer.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="begin-else">
            <h3 id="begin-else" className={styles['wayTitle']}>
              From a file, or from nothing
            </h3>
            <OpenFiles drafts={drafts} onOpen={onOpen} />
            <p>
              <Button onClick={() => begin(() => beginBlank(drafts, taken))}>A blank page</Button>
            </p>
          </section>
        </div>
      </Panel>
    </div>
  );
}

function useBegin(onOpen: (draft: string) => void) {
  const [problem, setProblem] = useState('');
  const begin = (make: () => Promise<string>) => {
    setProblem('');
    make().then(onOpen, (failure: unknown) => setProblem(String(failure)));
  };
  return { begin, problem };
}
