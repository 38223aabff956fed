import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lint } from '#analysis/lint.ts';
import { readPersonas } from '#cli/library/read-library.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { RULE_FIXTURES } from '../../support/rule-fixtures.ts';

test('names only words that the best reply takes up alone', async () => {
  const { personas } = await readPersonas();
  const text = await readFile(join(RULE_FIXTURES, 'echo/fails.yaml'), 'utf8');
  const says = `says: "My parcel is six days late. It holds my mother's glasses, and she can't read without them."`;
  expect(text).toContain(says);
  // In the last variant another reply takes up "year": "mother" gives nothing away there.
  const changed = text.replace(
    says,
    `says:
      - text: ['Six days, it is.', 'It is six days late.', 'My mother waits for it, at this time of year!']`,
  );
  const { scenario, diagnostics } = parseScenario(
    'scenario.yaml',
    new TextEncoder().encode(changed),
    personas,
  );
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  const messages = lint([scenario])
    .flat()
    .filter(({ code }) => code === 'echo')
    .map(({ message }) => message);
  expect(messages).toEqual([expect.stringMatching(/: "days", "six"\.$/)]);
});
