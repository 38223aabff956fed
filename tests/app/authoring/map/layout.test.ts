import { expect, test } from 'vitest';
import fc from 'fast-check';
import { askOf, shapeOf } from '#app/authoring/map/layout/ask-of-graph.ts';
import { chooseDirection } from '#app/authoring/map/layout/choose-direction.ts';
import { keepPlaces } from '#app/authoring/map/layout/keep-places.ts';
import { layOut } from '#app/authoring/map/layout/lay-out.ts';
import type { Layout, LayoutAsk } from '#app/authoring/map/layout/layout.ts';
import { ranksOf } from '#app/authoring/map/layout/ranks.ts';
import { graphOf } from '#app/authoring/map/graph/graph-of-draft.ts';
import { draftHere } from './draft-here.ts';

const SIZES = { node: { width: 240, height: 120 }, gaps: { along: 72, across: 24 } } as const;

function ask(pairs: readonly (readonly [number, number])[], count: number): LayoutAsk {
  return {
    ...SIZES,
    direction: 'right',
    nodes: Array.from({ length: count }, (_, i) => `n${i}`),
    links: pairs.map(([from, to]) => ({ from: `n${from}`, to: `n${to}`, count: 1 })),
  };
}

function expectApart({ places }: Layout): void {
  const all = Object.entries(places);
  for (const [i, [a, one]] of all.entries()) {
    for (const [b, two] of all.slice(i + 1)) {
      const overlaps = Math.abs(one.x - two.x) < 240 && Math.abs(one.y - two.y) < 120;
      expect(overlaps, `${a} and ${b} lie on each other`).toBe(false);
    }
  }
}

const graphs = fc.integer({ min: 1, max: 24 }).chain((count) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), {
      maxLength: 40,
      selector: ([a, b]) => `${a}>${b}`,
    })
    .map((pairs) => ask(pairs, count)),
);

test('every node has a place of its own, whatever leads where', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom('right' as const, 'down' as const), (asked, direction) => {
      const layout = layOut({ ...asked, direction });
      expect(Object.keys(layout.places).toSorted()).toEqual([...asked.nodes].toSorted());
      expectApart(layout);
    }),
    { numRuns: 60 },
  );
});

test('the same question has the same answer', () => {
  const asked = ask([[0, 1], [0, 2], [1, 3], [2, 3], [3, 0]], 4); // prettier-ignore
  expect(layOut(asked)).toEqual(layOut(asked));
});

test('a talk runs the way it is drawn', () => {
  const chain = ask([[0, 1], [1, 2]], 3); // prettier-ignore
  const right = layOut(chain).places;
  expect(right['n0']!.x < right['n1']!.x && right['n1']!.x < right['n2']!.x).toBe(true);
  const down = layOut({ ...chain, direction: 'down' }).places;
  expect(down['n0']!.y < down['n1']!.y && down['n1']!.y < down['n2']!.y).toBe(true);
});

test('a line that skips a rank runs beside the card there and not through it', () => {
  const layout = layOut(ask([[0, 1], [1, 2], [0, 2]], 3)); // prettier-ignore
  const bends = layout.bends['n0>n2'];
  const card = layout.places['n1']!;
  expect(bends).toHaveLength(2);
  for (const { y } of bends!) expect(y < card.y || y > card.y + 120).toBe(true);
});

test('two thousand beats in a row are laid out, and none lies on another', () => {
  const count = 2000;
  const pairs = Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const);
  const layout = layOut(ask(pairs, count));
  const xs = Array.from({ length: count }, (_, i) => layout.places[`n${i}`]!.x);
  expect(xs.every((x, i) => i === 0 || x > xs[i - 1]!)).toBe(true);
});

test('ranks count the longest way from the start, ways back left out', () => {
  const ranks = ranksOf(ask([[0, 1], [1, 2], [0, 2], [2, 0]], 4)); // prettier-ignore
  expect([...ranks.values()]).toEqual([0, 1, 2, 0]);
});

test('a narrow screen is filled downwards, a wide one the way that shows more', () => {
  const chain = ask(Array.from({ length: 9 }, (_, i) => [i, i + 1] as const), 10); // prettier-ignore
  const fan = ask(Array.from({ length: 9 }, (_, i) => [0, i + 1] as const), 10); // prettier-ignore
  expect(chooseDirection(chain, { width: 390, height: 700 }, 16)).toBe('down');
  expect(chooseDirection(chain, { width: 1400, height: 700 }, 16)).toBe('right');
  expect(chooseDirection(fan, { width: 1900, height: 500 }, 16)).toBe('down');
});

test('a new beat gets a free place after what leads to it, and nothing else moves', () => {
  fc.assert(
    fc.property(graphs, fc.nat(), (asked, from) => {
      const before = layOut(asked);
      const source = asked.nodes[from % asked.nodes.length]!;
      const after = keepPlaces(before, {
        ...asked,
        nodes: [...asked.nodes, 'new'],
        links: [...asked.links, { from: source, to: 'new', count: 1 }],
      });
      expect(after).not.toBeNull();
      expect(after!.places).toMatchObject(before.places);
      expectApart(after!);
      expect(after!.places['new']!.x).toBeGreaterThan(before.places[source]!.x);
    }),
    { numRuns: 60 },
  );
});

test('a beat with another name stays where it was', () => {
  const asked = ask([[0, 1], [1, 2]], 3); // prettier-ignore
  const before = layOut(asked);
  const renamed = {
    ...asked,
    nodes: ['n0', 'other', 'n2'],
    links: [{ from: 'n0', to: 'other', count: 1 }, { from: 'other', to: 'n2', count: 1 }], // prettier-ignore
  };
  expect(keepPlaces(before, renamed)?.places['other']).toEqual(before.places['n1']);
});

test('where most is new, everything is placed anew', () => {
  const before = layOut(ask([[0, 1]], 2)); // prettier-ignore
  expect(keepPlaces(before, ask([[0, 1]], 12))).toBeNull();
});

test('words do not change the shape of a map, ways do', () => {
  const shape = (to: string, words: string) => {
    const draft = draftHere({ first: [to], second: ['good-end'] });
    const [first, second] = draft.beats;
    return shapeOf(askOf(graphOf({ ...draft, beats: [{ ...first!, cue: words }, second!] }), 16));
  };
  expect(shape('second', 'a')).toBe(shape('second', 'b'));
  expect(shape('second', 'a')).not.toBe(shape('good-end', 'a'));
});
