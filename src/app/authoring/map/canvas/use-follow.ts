import { useEffect, useRef, useState } from 'react';
import type { MapLayout } from '#app/authoring/map/layout/use-layout.ts';
import type { Layout } from '#app/authoring/map/layout/layout.ts';
import type { Camera } from './use-camera.ts';

/**
 * Keeps the map where its author looks: opens on the whole or the start, brings the card one goes to into sight, and when
 * everything is placed anew leaves that card where it was on the screen. A map that was turned opens anew.
 */
export function useFollow({
  camera,
  layout: { layout },
  at,
  start,
}: {
  readonly camera: Camera;
  readonly layout: MapLayout;
  readonly at: string;
  readonly start: string | null;
}): { readonly ready: () => void } {
  const [isReady, setReady] = useState(0);
  const opened = useRef(0);
  const before = useRef<{ layout: Layout; at: string } | null>(null);
  useEffect(() => {
    if (isReady === 0 || !layout) return;
    const place = layout.places[at];
    const last = before.current;
    before.current = { layout, at };
    const isTurned = last !== null && last.layout.direction !== layout.direction;
    if (opened.current !== isReady || isTurned) {
      opened.current = isReady;
      camera.open(layout, start);
      // The picture opens on its start; where one came with something selected, that is looked for.
      if (at !== start && place) camera.show(place);
      return;
    }
    if (!place) return;
    const stood = last?.layout.places[at];
    if (last && last.layout !== layout && last.at === at && stood) camera.hold(stood, place);
    else camera.show(place);
  }, [isReady, layout, at, start, camera]);
  return { ready: () => setReady((times) => times + 1) };
}
