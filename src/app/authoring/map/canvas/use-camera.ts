import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import type { Layout, Point, Size } from '#app/authoring/map/layout/layout.ts';
import { panInto } from './pan-into.ts';

export const MIN_ZOOM = 0.04;
/** Of a map of more cards than are drawn at once: further away so many would be in sight that no browser draws them at ease. */
export const LARGE_MIN_ZOOM = 0.16;
export const MAX_ZOOM = 2;
/** Under this zoom cards show only their names, large: below it 15-pixel type is no longer read. */
export const FAR_ZOOM = 0.55;
/** Under this zoom not even those can be read, so that the map opens on its start instead of whole. */
const READABLE_ZOOM = 0.32;
const OPENING_ZOOM = 0.75;
/** Milliseconds. */
const GLIDE = 220;
/** Pixels that the mark of the start takes before the first card. */
const MARK = 190;
/** Share of the picture that is left free round the whole map. */
const AIR = 0.05;
/** Pixels of air round a card that is brought into sight. */
const MARGIN = 28;

export interface Camera {
  /** Whole, where it can then be read; otherwise its start. */
  readonly open: (layout: Layout, start: string | null) => void;
  /** Moves no further than it takes to see the card at `place` whole. */
  readonly show: (place: Point) => void;
  /** All of it; of a map too large for that, as much as can be drawn round the card at `place`. */
  readonly fit: (layout: Layout, place: Point | undefined) => void;
  readonly closer: () => void;
  readonly further: () => void;
  /** Moves the map with a card, so that it stays where it was on the screen. */
  readonly hold: (from: Point, to: Point) => void;
}

/** Moves the map. Without gliding for who asked for less motion. */
export function useCamera(size: Size): Camera {
  const flow = useReactFlow();
  const api = useStoreApi();
  const { width, height } = size;
  const glide = useCallback(() => ({ duration: stillness() ? 0 : GLIDE }), []);
  return useMemo(
    () => ({
      open: (layout, start) => {
        const room = api.getState();
        const bounds = withMark(boundsOf(layout, { width, height }), layout);
        const zoom = Math.min(
          room.width / (bounds.width + 2 * MARGIN),
          room.height / (bounds.height + 2 * MARGIN),
          1,
        );
        if (zoom >= READABLE_ZOOM || start === null || !layout.places[start]) {
          void flow.fitBounds(bounds, { padding: AIR });
          return;
        }
        const at = layout.places[start];
        const right = layout.direction === 'right';
        const lead = MARK * OPENING_ZOOM;
        void flow.setViewport({
          zoom: OPENING_ZOOM,
          x: right ? lead - at.x * OPENING_ZOOM : room.width / 2 - (at.x + width / 2) * OPENING_ZOOM,
          y: right ? room.height / 2 - (at.y + height / 2) * OPENING_ZOOM : lead - at.y * OPENING_ZOOM,
        });
      },
      show: (place) => {
        const room = api.getState();
        if (room.width === 0) return;
        const camera = flow.getViewport();
        const next = panInto(camera, { ...place, width, height }, room, MARGIN);
        if (next !== camera) void flow.setViewport(next, glide());
      },
      fit: (layout, place) => {
        const bounds = withMark(boundsOf(layout, { width, height }), layout);
        const { minZoom, width: roomWidth, height: roomHeight } = api.getState();
        const isTooLarge = Math.min(roomWidth / bounds.width, roomHeight / bounds.height) < minZoom;
        if (isTooLarge && place)
          void flow.setCenter(place.x + width / 2, place.y + height / 2, { zoom: minZoom, ...glide() });
        else void flow.fitBounds(bounds, { padding: AIR, ...glide() });
      },
      closer: () => void flow.zoomIn(glide()),
      further: () => void flow.zoomOut(glide()),
      hold: (from, to) => {
        const { x, y, zoom } = flow.getViewport();
        void flow.setViewport({ zoom, x: x + (from.x - to.x) * zoom, y: y + (from.y - to.y) * zoom });
      },
    }),
    [api, flow, glide, height, width],
  );
}

function stillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function withMark({ x, y, width, height }: Point & Size, { direction }: Layout): Point & Size {
  return direction === 'right'
    ? { x: x - MARK, y, width: width + MARK, height }
    : { x, y: y - MARK, width, height: height + MARK };
}

function boundsOf({ places }: Layout, size: Size) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of Object.values(places)) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + size.width);
    bottom = Math.max(bottom, y + size.height);
  }
  return left > right
    ? { x: 0, y: 0, width: 1, height: 1 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
