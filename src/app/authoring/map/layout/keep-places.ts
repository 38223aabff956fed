import { linkKey, type Layout, type LayoutAsk, type Point } from './layout.ts';

/** A change that brings more new nodes than this share of the map, or than `FEW` on a small one, is laid out anew. */
const SMALL_SHARE = 0.15;
const FEW = 3;

/**
 * The layout after a small edit: what was there stays where it is, what is new gets a free place beside what leads to it. A map that
 * moved with every edit could not be worked on. Null where so much is new that it had better be laid out from the start.
 */
export function keepPlaces(before: Layout, ask: LayoutAsk): Layout | null {
  if (before.direction !== ask.direction) return null;
  const fresh = ask.nodes.filter((key) => !Object.hasOwn(before.places, key));
  const present = new Set(ask.nodes);
  const gone = Object.keys(before.places).filter((key) => !present.has(key));
  const small = Math.max(FEW, Math.floor(present.size * SMALL_SHARE));
  if (fresh.length > small || gone.length > small || gone.length >= Object.keys(before.places).length)
    return null;

  const places: Record<string, Point> = {};
  for (const key of ask.nodes) {
    const place = before.places[key];
    if (place) places[key] = place;
  }
  // One went and one came: it was renamed, or the beat that a reply named was made.
  const [renamed] = fresh;
  const [old] = gone;
  if (fresh.length === 1 && gone.length === 1 && renamed !== undefined && old !== undefined)
    places[renamed] = before.places[old] ?? { x: 0, y: 0 };
  for (const key of fresh) places[key] ??= freePlace(key, places, ask);
  return { direction: before.direction, places, bends: keptBends(before, ask) };
}

function keptBends({ bends }: Layout, { links }: LayoutAsk): Layout['bends'] {
  return Object.fromEntries(
    links.flatMap(({ from, to }) => {
      const key = linkKey(from, to);
      const points = bends[key];
      return points ? [[key, points]] : [];
    }),
  );
}

function freePlace(key: string, places: Readonly<Record<string, Point>>, ask: LayoutAsk): Point {
  const { direction, node, gaps, links } = ask;
  const along = (direction === 'right' ? node.width : node.height) + gaps.along;
  const across = (direction === 'right' ? node.height : node.width) + gaps.across;
  const at = ({ x, y }: Point, forth: number, aside: number): Point =>
    direction === 'right'
      ? { x: x + forth * along, y: y + aside * across }
      : { x: x + aside * across, y: y + forth * along };
  const source = placeOf(places, links.find(({ from, to }) => to === key && from !== key)?.from);
  const target = placeOf(places, links.find(({ from, to }) => from === key && to !== key)?.to);
  const wanted = source ? at(source, 1, 0) : target ? at(target, -1, 0) : at(lastPlace(places, ask), 0, 1);
  const taken = Object.values(places);
  const clear = (place: Point) =>
    taken.every(
      ({ x, y }) =>
        Math.abs(place.x - x) >= node.width + gaps.across / 2 ||
        Math.abs(place.y - y) >= node.height + gaps.across / 2,
    );
  // As many steps to either side as there are nodes is always enough.
  for (let step = 0; step <= taken.length; step++) {
    for (const aside of step === 0 ? [0] : [step, -step]) {
      const place = at(wanted, 0, aside);
      if (clear(place)) return place;
    }
  }
  return wanted;
}

function placeOf(places: Readonly<Record<string, Point>>, key: string | undefined): Point | undefined {
  return key === undefined ? undefined : places[key];
}

/** The outermost node of the first rank. */
function lastPlace(places: Readonly<Record<string, Point>>, { direction }: LayoutAsk): Point {
  const all = Object.values(places);
  const x = direction === 'right' ? Math.min(...all.map((p) => p.x)) : Math.max(...all.map((p) => p.x));
  const y = direction === 'right' ? Math.max(...all.map((p) => p.y)) : Math.min(...all.map((p) => p.y));
  return { x, y };
}
