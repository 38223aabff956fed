import { useState } from 'preact/hooks';
import type { ChecklistProps } from './checklist.tsx';
import { TickBox, type Ticks } from './tick-box.ts';

/** What this phone has ticked at one decision. */
export function useTicks({ follower, world, round, you }: ChecklistProps) {
  const [, redraw] = useState<Ticks | null>(null);
  const [box] = useState(() => new TickBox(follower, world.newId, redraw));
  return { ...box.at(round, you?.ticks ?? null), toggle: box.toggle };
}
