import { useMemo } from 'react';
import { markerEffects, type MarkerEffect } from '#app/authoring/vocabulary/marker-effects.ts';
import { useVocabulary } from '#app/authoring/vocabulary/use-vocabulary.ts';
import type { Vocabulary } from '#app/authoring/vocabulary/vocabulary.ts';
import { whenWords } from '#app/authoring/words/condition-words.ts';
import { inSentence } from '#app/authoring/words/memory-words.ts';
import styles from './reply.module.css';

/** What a behaviour does to this customer, in a line; exactly when, for whoever opens it. */
export function MarkerMood({ marker }: { readonly marker: string }) {
  const vocabulary = useVocabulary();
  const effects = useMemo(() => markerEffects(marker, vocabulary), [marker, vocabulary]);
  if (!vocabulary.persona) return null;
  if (effects.length === 0) return <p className={styles['mood']}>Leaves this customer’s mood as it is.</p>;
  return (
    <details className={styles['mood']}>
      <summary>{summaryOf(effects, vocabulary)}</summary>
      <ul>
        {effects.map((effect) => (
          <li key={JSON.stringify(effect)}>
            {stateWords(effect.region, effect.state, vocabulary)}:{' '}
            {effect.to === null
              ? `trust ${signed(effect.trust)}`
              : `${effect.way === 'eases' ? 'eases' : effect.way === 'worsens' ? 'rises' : 'turns'} to ${inSentence(stateWords(effect.region, effect.to, vocabulary))}${effect.trust === 0 ? '' : `, trust ${signed(effect.trust)}`}`}
            {effect.when && `, if ${whenWords(effect.when, vocabulary.persona)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function summaryOf(effects: readonly MarkerEffect[], vocabulary: Vocabulary): string {
  const name = (way: MarkerEffect['way']) => {
    const states = effects.filter((effect) => effect.way === way);
    const labels = [
      ...new Set(states.map(({ region, state }) => inSentence(stateWords(region, state, vocabulary)))),
    ];
    return labels.length === 0 ? '' : new Intl.ListFormat('en', { type: 'disjunction' }).format(labels);
  };
  const [eases, worsens] = [name('eases'), name('worsens')];
  const sentences = [eases && `Can calm them when ${eases}`, worsens && `Stings when ${worsens}`].filter(
    Boolean,
  );
  const trust = effects.reduce((sum, effect) => sum + Math.sign(effect.trust), 0);
  if (sentences.length > 0) return `${sentences.join('. ')}.`;
  return trust < 0 ? 'Costs trust at times.' : 'Builds trust at times.';
}

function stateWords(region: string, state: string, { regions }: Vocabulary): string {
  const states = regions.find(({ id }) => id === region)?.states;
  return states?.find(({ id }) => id === state)?.label ?? state;
}

const signed = (by: number) => (by < 0 ? `−${Math.abs(by)}` : `+${by}`);
