import type { Point, Size } from '#app/authoring/map/layout/layout.ts';

export interface Camera extends Point {
  readonly zoom: number;
}

/** How the map has to be moved, and no further, so that a card is seen whole with a margin; the same object where it is. */
export function panInto(camera: Camera, card: Point & Size, room: Size, margin: number): Camera {
  const x = shift(card.x * camera.zoom + camera.x, card.width * camera.zoom, room.width, margin);
  const y = shift(card.y * camera.zoom + camera.y, card.height * camera.zoom, room.height, margin);
  return x === 0 && y === 0 ? camera : { ...camera, x: camera.x + x, y: camera.y + y };
}

/** What brings `start` … `start + length` inside 0 … `room`; of what is too long, its start. */
function shift(start: number, length: number, room: number, margin: number): number {
  const space = Math.max(0, Math.min(margin, (room - length) / 2));
  if (start < space) return space - start;
  const over = start + length - (room - space);
  return over > 0 ? -Math.min(over, start - space) : 0;
}
