import { entriesOf } from '#core/check/raw.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What one behaviour does to a customer in one state, as the persona has it. */
export interface MarkerEffect {
  readonly region: string;
  readonly state: string;
  /** The state it leads to; null where it stays, and only something remembered changes. */
  readonly to: string | null;
  readonly way: 'eases' | 'worsens' | 'stays';
  /** As written; undefined where it always happens. */
  readonly when: Readonly<Record<string, unknown>> | undefined;
  readonly trust: number;
}

/** The transitions a marker can take with this customer, the first that holds being taken; worst states first. */
export function markerEffects(marker: string, vocabulary: Vocabulary): readonly MarkerEffect[] {
  const { persona, signals } = vocabulary;
  if (!persona) return [];
  const means = (event: string) => event === marker || (signals[event]?.includes(marker) ?? false);
  return Object.entries(persona.regions).flatMap(([region, { states, on: shared }]) =>
    Object.entries(states)
      .toSorted(([, a], [, b]) => b.level - a.level)
      .flatMap(([state, { level, on }]) =>
        [...entriesOf(on), ...entriesOf(shared)]
          .filter(([event]) => means(event))
          .flatMap(([, transitions]) => transitions as NonNullable<typeof on>[string])
          .flatMap(({ to, when, add }): readonly MarkerEffect[] => {
            const target = to === undefined || to === state ? null : to;
            const trust = add?.['trust'] ?? 0;
            if (target === null && trust === 0) return [];
            const after = (target !== null && states[target]?.level) || 0;
            const way =
              target === null ? 'stays' : after < level ? 'eases' : after > level ? 'worsens' : 'stays';
            return [{ region, state, to: target, way, when: isAsked(when) ? when : undefined, trust }];
          }),
      ),
  );
}

const isAsked = (when: object | undefined): boolean => when !== undefined && Object.keys(when).length > 0;
