import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { readPersonas } from '#cli/library/read-library.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { LATE_PARCEL_FOLDER } from '../../support/late-parcel.ts';

/** One slip of an author's deserves one finding, with the way to mend it, and none about what follows from it. */

const sound = readFileSync(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8');
let personas: ReadonlyMap<string, PersonaFile>;
beforeAll(async () => {
  ({ personas } = await readPersonas());
});

/** What is said of the sound file with one text replaced, and the line it stands on. */
function slip(from: string, to: string) {
  const at = sound.indexOf(from);
  if (at < 0) throw new Error(`the fixture has no ${from}`);
  const text = sound.replace(from, () => to);
  const { diagnostics } = parseScenario('scenario.yaml', new TextEncoder().encode(text), personas);
  return { diagnostics, line: sound.slice(0, at).split('\n').length };
}

const FLAGS = 'flags: { knows-date: false }';

it.each<[string, from: string, to: string, code: string, says: RegExp]>([
  ['a range back to front', 'trust: 1..,', 'trust: 3..1,', 'bad-range', /smaller number.*Write "1\.\.3"/],
  [
    'a counter that every talk has',
    FLAGS,
    `${FLAGS}\ncounters: { heard: { max: 9 } }`,
    'duplicate-id',
    /"heard" is in every talk already.*Rename it/,
  ],
  [
    'a counter named like a flag that every talk has',
    FLAGS,
    `${FLAGS}\ncounters: { sore: { max: 2 } }`,
    'duplicate-id',
    /"sore" is in every talk already/,
  ],
  [
    'a flag that every talk has',
    FLAGS,
    'flags: { knows-date: false, trigger: true }',
    'duplicate-id',
    /"trigger" is in every talk already.*customer\.start/,
  ],
  [
    'a text cut by its comma',
    'better: Six days late. }',
    'better: Six days, and no call. }',
    'unknown-key',
    /comma ends a text.*quotes/,
  ],
  ['a misspelt target', 'to: delivered }', 'to: deliverd }', 'missing-target', /Did you mean "delivered"/],
  ['an exit left out', 'exits: { gone: walked-out }', '', 'missing-exit', /under exits/],
])('%s', (_, from, to, code, says) => {
  const { diagnostics } = slip(from, to);
  expect(diagnostics.map((d) => d.code)).toEqual([code]);
  expect(diagnostics.map((d) => `${d.message} ${d.help}`).join()).toMatch(says);
});

it('an apostrophe inside single quotes is told to be written twice', () => {
  const { diagnostics } = slip('title: The late parcel', "title: 'It's late'");
  expect(diagnostics[0]?.help).toContain("twice: ''");
});

describe('a file that is no YAML', () => {
  it.each([
    ['a tab', '    phase: open\n', '\tphase: open\n'],
    ['a colon in a text', 'says: Six days late', 'says: Listen: six days late'],
    ['a key out of line', '        markers: [listen.paraphrase', '       markers: [listen.paraphrase'],
  ])('is told so at the line with %s, and nothing is guessed about the rest', (_, from, to) => {
    const { diagnostics, line } = slip(from, to);
    expect(new Set(diagnostics.map((d) => d.code))).toEqual(new Set(['not-yaml']));
    expect(diagnostics[0]?.at.line).toBe(line);
    const outOfLine = diagnostics.filter((d) => d.message.includes('same column'));
    expect(outOfLine.length).toBeLessThan(2);
  });
});
