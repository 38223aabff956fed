import { useMemo } from 'react';
import type { Expression } from '#core/model/words.ts';
import { drawPortrait } from './draw-portrait.ts';

export function DrawnPortrait(props: {
  readonly seed: string;
  readonly pronouns: string;
  readonly expression: Expression;
  readonly alt: string;
}) {
  const { seed, pronouns, expression, alt } = props;
  const source = useMemo(() => drawPortrait({ seed, pronouns, expression }), [seed, pronouns, expression]);
  return <img src={source} alt={alt} draggable={false} />;
}
