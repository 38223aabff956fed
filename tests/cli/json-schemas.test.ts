import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jsonSchemas } from '#cli/build/json-schemas.ts';
import { SHIPPED } from '#cli/library/read-library.ts';

const folder = join(import.meta.dirname, '../../public/schema');

it('the JSON Schemas in public/schema are those of the code (npm run schemas renews them)', () => {
  const schemas = jsonSchemas();
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(schemas).toSorted());
  for (const [name, text] of Object.entries(schemas))
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

it('every shipped file refers to its schema, so that editors complete and check', () => {
  const files = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  for (const name of files) {
    const kind = name.endsWith('.persona.yaml') ? 'persona' : 'scenario';
    const firstLine = readFileSync(join(SHIPPED, name), 'utf8').split('\n', 1)[0];
    expect(firstLine, name).toBe(`# yaml-language-server: $schema=../../public/schema/${kind}.schema.json`);
  }
});
