import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPersonas } from '#cli/library/read-library.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { LATE_PARCEL_FOLDER } from '../../support/late-parcel.ts';

const text = readFileSync(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8');

async function parse(allow: string) {
  const { personas } = await readPersonas();
  return parseScenario('scenario.yaml', new TextEncoder().encode(`${text}${allow}`), personas);
}

it('what a file allows the linter is read, and changes nothing about the talk', async () => {
  const plain = (await parse('')).scenario;
  const { scenario } = await parse(
    'allow:\n  - { rule: trap, at: offer, because: " On purpose. " }\n  - { rule: coverage, because: Short. }\n',
  );
  expect(plain?.allow).toEqual([]);
  expect(scenario?.allow).toEqual([
    { rule: 'trap', at: 'offer', because: 'On purpose.' },
    { rule: 'coverage', because: 'Short.' },
  ]);
  expect(scenario?.hash).toBe(plain?.hash);
});

it('an allowance without a reason is refused', async () => {
  const missing = await parse('allow:\n  - { rule: trap }\n');
  expect(missing.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    expect.stringMatching(/^missing-key: .*"because" is missing/),
  ]);
  const empty = await parse('allow:\n  - { rule: trap, because: "  " }\n');
  expect(empty.diagnostics.map(({ code }) => code)).toEqual(['bad-value']);
});
