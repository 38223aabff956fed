import type { LayoutAsk } from './layout.ts';

/**
 * How many steps each node stands from the start at most, ways back left out: a link to a node that is still being gone through
 * closes a circle. Without recursion, because a talk may be thousands of beats long.
 */
export function ranksOf({ nodes, links }: Pick<LayoutAsk, 'nodes' | 'links'>): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of links) if (next.has(to)) next.get(from)?.push(to);
  const forward = new Map<string, string[]>();
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const root of nodes) {
    if (state.has(root)) continue;
    const stack = [{ node: root, place: 0 }];
    state.set(root, 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = next.get(top.node)?.[top.place];
      top.place += 1;
      if (to === undefined) {
        state.set(top.node, 'done');
        order.push(top.node);
        stack.pop();
        continue;
      }
      if (state.get(to) === 'open') continue;
      forward.set(top.node, [...(forward.get(top.node) ?? []), to]);
      if (state.has(to)) continue;
      state.set(to, 'open');
      stack.push({ node: to, place: 0 });
    }
  }
  const ranks = new Map<string, number>(nodes.map((node) => [node, 0]));
  for (const node of order.toReversed()) {
    const after = (ranks.get(node) ?? 0) + 1;
    for (const to of forward.get(node) ?? []) ranks.set(to, Math.max(ranks.get(to) ?? 0, after));
  }
  return ranks;
}
