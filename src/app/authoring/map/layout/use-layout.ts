import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type RefObject } from 'react';
import type { MapGraph } from '#app/authoring/map/graph/map-graph.ts';
import { askOf, NODE_REM, shapeOf } from './ask-of-graph.ts';
import { chooseDirection } from './choose-direction.ts';
import { keepPlaces } from './keep-places.ts';
import type { Layout, LayoutAsk, Size } from './layout.ts';
import type { Layouter } from './layouter.ts';
import { openLayouter } from './open-layouter.ts';

/** A layout and the graph it was made for; `shape` tells whether another needs another. */
export interface Placed {
  readonly shape: string;
  readonly layout: Layout;
  /** Of the room it was made for, in pixels. */
  readonly width: number;
}

export interface MapLayout {
  /** Null before the first. */
  readonly layout: Layout | null;
  readonly size: Size;
  /** Pixels. */
  readonly rem: number;
  readonly state: 'working' | 'settled' | 'failed';
  /** Counts layouts made anew: not those that only made room for a new beat. */
  readonly made: number;
  /** Places everything anew. */
  readonly tidy: () => void;
}

/**
 * Where everything stands. Small edits move nothing that was there; a large one, a fold or `tidy` asks the worker, and until it
 * answers the map stays as it was. Where its room becomes narrow or wide, it is turned at once.
 *
 * @param kept the layout from when this map was last looked at, which it goes on from and hands on
 */
export function useLayout(
  graph: MapGraph,
  frame: RefObject<HTMLElement | null>,
  kept: Placed | null,
): MapLayout & { readonly placed: Placed | null } {
  const rem = useRem();
  const ask = useMemo(() => askOf(graph, rem), [graph, rem]);
  const shape = useMemo(() => shapeOf(ask), [ask]);
  const [placed, setPlaced] = useState(kept);
  const [{ made, state }, setProgress] = useState<Pick<MapLayout, 'made' | 'state'>>({
    made: 0,
    state: 'settled',
  });
  const layouter = useRef<Layouter | null>(null);

  const stretched = useMemo(() => stretch(placed, shape, ask), [placed, shape, ask]);
  // What a small edit was given is where the next one goes on from.
  if (stretched && stretched !== placed) setPlaced(stretched);

  useEffect(() => {
    const opened = openLayouter();
    layouter.current = opened;
    return () => opened.close();
  }, []);

  const layOut = useCallback(
    async (question: Omit<LayoutAsk, 'direction'>, wanted: string) => {
      const room = roomOf(frame.current);
      const direction = chooseDirection(question, room, rem);
      setProgress((progress) => ({ ...progress, state: 'working' }));
      try {
        const layout = await layouter.current?.layOut({ ...question, direction });
        if (!layout) return;
        setPlaced({ shape: wanted, layout, width: room.width });
        setProgress((progress) => ({ made: progress.made + 1, state: 'settled' }));
      } catch {
        setProgress((progress) => ({ ...progress, state: 'failed' }));
      }
    },
    [frame, rem],
  );

  const turn = useEffectEvent((room: Size) => {
    const now = stretched ?? placed;
    // A legend that comes or goes changes the height: no reason to turn what somebody is looking at.
    if (!now || room.width === 0 || room.width === now.width) return;
    if (chooseDirection(ask, room, rem) !== now.layout.direction) void layOut(ask, shape);
  });
  useEffect(() => {
    // Where the room cannot be watched, “Tidy up” turns the map.
    if (!frame.current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => turn(roomOf(frame.current)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);

  const isNew = stretched === null;
  useEffect(() => {
    // oxlint-disable-next-line react/hooks -- asks the worker, which is outside of React
    if (isNew) void layOut(ask, shape);
    // Texts change the question’s object and not what is asked: the shape says when there is something to lay out.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isNew, shape, layOut]);

  return {
    layout: (stretched ?? placed)?.layout ?? null,
    placed: stretched ?? placed,
    size: { width: NODE_REM.width * rem, height: NODE_REM.height * rem },
    rem,
    state,
    made,
    tidy: () => void layOut(ask, shape),
  };
}

/** The layout for this shape, kept or made room in; null where the worker has to be asked. */
function stretch(placed: Placed | null, shape: string, ask: Omit<LayoutAsk, 'direction'>): Placed | null {
  if (!placed) return null;
  if (placed.shape === shape) return placed;
  if (!isFoldedAlike(placed.layout, ask)) return null;
  const layout = keepPlaces(placed.layout, { ...ask, direction: placed.layout.direction });
  return layout && { ...placed, shape, layout };
}

/** Folding changes the picture as a whole; a pile left in the place of one of its beats would stand far from the rest. */
function isFoldedAlike({ places }: Layout, { nodes }: Pick<LayoutAsk, 'nodes'>): boolean {
  const piles = (keys: readonly string[]) =>
    keys
      .filter((key) => key.startsWith('phase:'))
      .toSorted()
      .join();
  return piles(Object.keys(places)) === piles(nodes);
}

function roomOf(frame: HTMLElement | null): Size {
  return { width: frame?.clientWidth ?? 0, height: Math.max(1, frame?.clientHeight ?? 1) };
}

/** Pixels of the reader’s type. Read once: browsers do not tell when it changes. */
function useRem(): number {
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  return rem;
}
