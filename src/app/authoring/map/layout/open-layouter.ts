import { createLayouter, type Layouter } from './layouter.ts';

export function openLayouter(): Layouter {
  return createLayouter(
    () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module', name: 'map-layout' }),
  );
}
