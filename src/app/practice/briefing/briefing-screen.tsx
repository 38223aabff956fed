import { useState } from 'react';
import type { Mode } from '#runtime/attempt.ts';
import { cardOf } from '#core/model/scenario-card.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { TalkLinks } from '#app/practice/links.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { Portrait } from '#app/ui/portrait.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { CHANNEL_WORDS, TEMPERAMENT_WORDS } from '#app/ui/words-shown.ts';
import { CriticalErrors } from './critical-errors.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { PolicyCards } from './policy-cards.tsx';
import { ScreenFacts } from './screen-facts.tsx';
import { readSeed, SeedChoice } from './seed-choice.tsx';
import styles from './briefing-screen.module.css';

export interface BriefingScreenProps {
  readonly scenario: Scenario;
  readonly links: TalkLinks;
  readonly mode: Mode;
  /** `seed` is given when the trainee asked for a certain run. */
  readonly onBegin: (choice: { readonly mode: Mode; readonly seed: number | undefined }) => void;
}

/** Everything one may know before the customer speaks; nothing the talk needs is hidden from here on. */
export function BriefingScreen({ scenario, links, mode: usual, onBegin }: BriefingScreenProps) {
  const [mode, setMode] = useState(usual);
  const [seedText, setSeedText] = useState('');
  const { briefing, customer, persona } = scenario;
  const seed = readSeed(seedText);
  return (
    <div className={styles['screen']} data-temperament={persona.temperament}>
      <header className={styles['intro']}>
        <Portrait
          seed={customer.portrait}
          expression={cardOf(scenario).customer.expression}
          size="clamp(6rem, 18vw, 9.5rem)"
        />
        <div className={styles['heading']}>
          <p className={styles['kicker']}>
            <Tag tint="tone">{TEMPERAMENT_WORDS[persona.temperament]}</Tag>
            <span className={styles['fact']}>
              <Icon name={scenario.channel} size={17} />
              {CHANNEL_WORDS[scenario.channel]}
            </span>
            <span className={styles['fact']}>
              <Icon name="clock" size={17} />
              about {scenario.minutes} minutes
            </span>
          </p>
          <h1 tabIndex={-1}>{scenario.title}</h1>
          <p className={styles['customer']}>
            {customer.name} <span className={styles['pronouns']}>{customer.pronouns}</span>
          </p>
        </div>
      </header>

      <div className={styles['story']}>
        <p className={styles['situation']}>{briefing.situation}</p>
        <p className={styles['you']}>{briefing.you}</p>
        <p className={styles['aim']}>
          <strong>What you practise:</strong>{' '}
          {mode === 'check' ? 'a check says it afterwards, in the debrief.' : scenario.aim}
        </p>
        <div className={styles['papers']}>
          <Panel title="Policy card">
            <PolicyCards briefing={briefing} />
          </Panel>
          <Panel title="On your screen" look="well">
            <ScreenFacts briefing={briefing} />
          </Panel>
        </div>
        <CriticalErrors />
      </div>

      <aside className={styles['begin']} aria-label="Begin">
        <p className={styles['content']}>
          <Icon name="info" />
          <span>
            <strong>Content: {scenario.label}</strong> (rated {scenario.rating}). Skip it or leave at any
            moment; nothing counts against you.
          </span>
        </p>
        <ModeChoice mode={mode} onChange={setMode} />
        <div className={styles['actions']}>
          <Button
            look="primary"
            size="large"
            disabled={seed === null}
            onClick={() => {
              if (seed !== null) onBegin({ mode, seed });
            }}
          >
            Begin
          </Button>
          <a href={links.catalogue} className={styles['skip']}>
            Not this one
          </a>
        </div>
        <SeedChoice text={seedText} onChange={setSeedText} />
      </aside>
    </div>
  );
}
