import { createLayouter, type Layouter } from './layouter.ts';

/** Fetches what lays out maps, so that one can be looked at without a connection too. */
export async function fetchLayouter(): Promise<void> {
  const layouter = openLayouter();
  const [node, gaps] = [
    { width: 1, height: 1 },
    { along: 1, across: 1 },
  ];
  await layouter.layOut({ direction: 'right', nodes: ['start'], links: [], node, gaps });
  layouter.close();
}

export function openLayouter(): Layouter {
  return createLayouter(
    () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module', name: 'map-layout' }),
  );
}
