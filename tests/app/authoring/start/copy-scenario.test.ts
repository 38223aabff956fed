import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHIPPED } from '#cli/library/read-library.ts';
import { copyOf, freeId } from '#app/authoring/start/copy-scenario.ts';

test('a copy differs in its id, its title and the number it has not, and in nothing else', () => {
  const text = readFileSync(join(SHIPPED, 'third-call-today', 'scenario.yaml'), 'utf8');
  const changed = copyOf(text, 'my-third-call', 'Third call: mine')
    .split('\n')
    .filter((line) => !text.split('\n').includes(line));
  expect(changed).toHaveLength(2);
  expect(changed[0]).toBe('id: my-third-call');
  expect(changed[1]).toMatch(/^title: ['"]Third call: mine['"]$/);
  expect(copyOf(text, 'my-third-call', 'x')).not.toContain('catalogue:');
});

test('an id is made of a title in any script, and is free', () => {
  expect(freeId('Three o’clock, you said', new Set())).toBe('three-o-clock-you-said');
  expect(freeId('Café à Zürich', new Set(['cafe-a-zurich']))).toBe('cafe-a-zurich-2');
  expect(freeId('3 Uhr', new Set())).toBe('uhr');
  expect(freeId('غرفة', new Set(['my-scenario']))).toBe('my-scenario-2');
  expect(freeId('x'.repeat(200), new Set())).toHaveLength(56);
});
