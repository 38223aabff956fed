import { run } from 'axe-core';
import { expect } from 'vitest';

/** axe finds nothing. Colour needs a real browser; the end-to-end tests look at it. */
export async function expectAccessible(container: HTMLElement) {
  const { violations } = await run(container, {
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
