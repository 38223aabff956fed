import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lint } from '#analysis/lint.ts';
import { readPersonas } from '#cli/library/read-library.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { RULE_FIXTURES } from '../../support/rule-fixtures.ts';

test('where a talk can go round for ever that is told, and not that its words come again', async () => {
  const { personas } = await readPersonas();
  const text = await readFile(join(RULE_FIXTURES, 'endless-loop/fails.yaml'), 'utf8');
  const says = 'says: My parcel is six days late.\n';
  expect(text).toContain(says);
  // The words of the loop stand at a second beat too, where they are never heard.
  const changed = text.replace(
    says,
    `says:
      - { when: { asked: 2 }, text: And what happens now? }
      - { text: My parcel is six days late. }
`,
  );
  const { scenario, diagnostics } = parseScenario(
    'scenario.yaml',
    new TextEncoder().encode(changed),
    personas,
  );
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  const codes = lint([scenario])
    .flat()
    .map(({ code }) => code);
  expect(codes).toContain('endless-loop');
  expect(codes).not.toContain('line-twice');
});
