import { useState } from 'react';
import type { Persona } from '#core/model/scenario.ts';
import type { Expression } from '#core/model/words.ts';
import { classNames } from './class-names.ts';
import styles from './portrait.module.css';

export interface PortraitProps {
  /** The scenario's `customer.portrait`: the same seed is the same person everywhere, only the face changes. */
  readonly seed: string;
  readonly expression: Expression;
  /** What a screen reader says; empty where the name and mood stand beside it, as they should. */
  readonly alt?: string;
  /** CSS length of its side. */
  readonly size?: string;
  readonly shape?: 'square' | 'round';
}

/**
 * The customer's face, drawn when the app was built (src/cli/build/portraits-plugin.ts). Until it is here, and where it
 * cannot be fetched, its ground keeps the room.
 */
export function Portrait({ seed, expression, alt = '', size = '6rem', shape = 'square' }: PortraitProps) {
  const source = sourceOf(seed, expression);
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <span
      className={classNames(styles['frame'], styles[shape])}
      style={{ inlineSize: size, blockSize: size }}
    >
      {source !== missing && (
        <img src={source} alt={alt} draggable={false} onError={() => setMissing(source)} />
      )}
    </span>
  );
}

/** Fetches all faces that a customer can make before they are needed, so that a change of mood is seen at once. */
export function fetchPortraits(seed: string, { regions }: Persona): void {
  const states = Object.values(regions).flatMap((region) => Object.values(region.states));
  for (const expression of new Set(states.map((state) => state.expression)))
    new Image().src = sourceOf(seed, expression);
}

function sourceOf(seed: string, expression: Expression): string {
  return `./portraits/${seed}/${expression}.svg`;
}
