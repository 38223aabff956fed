import { lazy, Suspense } from 'react';
import type { Expression } from '#core/model/words.ts';
import { classNames } from './class-names.ts';
import styles from './portrait.module.css';

const DrawnPortrait = lazy(async () => ({ default: (await import('./drawn-portrait.tsx')).DrawnPortrait }));

export interface PortraitProps {
  /** The scenario's `customer.portrait`: the same seed is the same person everywhere, only the face changes. */
  readonly seed: string;
  readonly pronouns: string;
  readonly expression: Expression;
  /** What a screen reader says; empty where the name and mood stand beside it, as they should. */
  readonly alt?: string;
  /** CSS length of its side. */
  readonly size?: string;
  readonly shape?: 'square' | 'round';
}

/** The customer's face. Its drawings come in their own chunk; until then its ground keeps the room. */
export function Portrait({
  seed,
  pronouns,
  expression,
  alt = '',
  size = '6rem',
  shape = 'square',
}: PortraitProps) {
  return (
    <span
      className={classNames(styles['frame'], styles[shape])}
      style={{ inlineSize: size, blockSize: size }}
    >
      <Suspense fallback={null}>
        <DrawnPortrait seed={seed} pronouns={pronouns} expression={expression} alt={alt} />
      </Suspense>
    </span>
  );
}
