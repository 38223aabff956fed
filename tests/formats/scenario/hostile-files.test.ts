import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { readPersonas } from '#cli/library/read-library.ts';
import { quickYaml } from '#formats/yaml/quick-yaml.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';
import { parsePersonas } from '#formats/scenario/parse-persona.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { LATE_PARCEL_FOLDER } from '../../support/late-parcel.ts';

/** Files nobody wrote in good faith, and files cut or garbled on their way. None may crash, hang or pollute. */

const sound = readFileSync(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);
let personas: ReadonlyMap<string, PersonaFile>;
beforeAll(async () => {
  ({ personas } = await readPersonas());
});
const read = (content: string | Uint8Array) =>
  parseScenario('s.yaml', typeof content === 'string' ? bytes(content) : content, personas);
const codes = (content: string | Uint8Array) => read(content).diagnostics.map((d) => d.code);

/** Anchors that double ten times over: a thousand lines when followed, a million in two more rounds. */
const laughs = [
  'a: &a [x, x]',
  ...Array.from('bcdefghijkl', (c, i) => `${c}: &${c} [*${'abcdefghijk'[i]}, *${'abcdefghijk'[i]}]`),
];

/** The machine may be busy; what is tested is that an end comes, not when. */
const PATIENCE = 120_000;

describe('a hostile file', { timeout: PATIENCE }, () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'empty-file'],
    ['only white space', ' \n\t\n', 'empty-file'],
    ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 'not-text'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x66, 0, 0x6f, 0]), 'not-text'],
    ['Latin-1', Uint8Array.from([...bytes('title: caf'), 0xe9, 0x0a]), 'not-utf8'],
    ['10 MB', new Uint8Array(10 * 1_048_576).fill(0x61), 'file-too-large'],
    ['deep brackets', '['.repeat(100_000), 'too-deep'],
    ['deep braces', '{a: '.repeat(50_000), 'too-deep'],
    ['deep dashes', '- '.repeat(50_000), 'too-deep'],
    ['deep indentation', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
    ['exploding anchors', laughs.join('\n'), 'alias-not-allowed'],
    ['merge key', 'base: &b { a: 1 }\n<<: *b\n', 'alias-not-allowed'],
    ['prototype key', `${sound}\n__proto__: { polluted: true }\n`, 'forbidden-key'],
    ['constructor key', sound.replace('endings:', 'constructor: x\nendings:'), 'forbidden-key'],
    ['two documents', `${sound}\n---\n${sound}`, 'several-documents'],
    ['more parts than any scenario', `beats: [${'{},'.repeat(300_000)}]`, 'too-many-parts'],
    ['a text', 'just some words', 'wrong-type'],
    ['a list', '- a\n- b\n', 'wrong-type'],
    ['tabs for indentation', sound.replace('  opening:', '\topening:'), 'not-yaml'],
    ['unclosed quote', sound.replace("principle: '4.9'", "principle: '4.9"), 'not-yaml'],
    ['a tag that would build an object', 'format: !!js/function "alert(1)"', 'missing-key'],
  ])('%s is refused with a diagnostic', (_, content, code) => expect(codes(content)).toContain(code));

  it('never reaches the prototype of anything', () => {
    read(`${sound}\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n`);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with tens of thousands of names to choose from ends all the same', () => {
    const many = (count: number, line: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => line(i));
    const names = many(12_000, (i) => `  some-long-name-of-a-beat-that-nobody-would-type-${i}: {}\n`).join(
      '',
    );
    const replies = many(12_000, (i) => `{to: some-long-name-of-a-beat-nobody-would-type-x${i}}`).join(', ');
    const file = `customer: {persona: angry}\nendings: {e: {}}\nbeats:\n  b: {replies: [${replies}]}\n${names}`;
    expect(codes(file)).toContain('too-many-problems');
  });

  it('with many thousand problems lists a few hundred', () => {
    const many = `beats:\n${Array.from({ length: 20_000 }, (_, i) => `  b${i}: nonsense\n`).join('')}`;
    const { diagnostics } = read(many);
    expect(diagnostics.length).toBeLessThan(400);
    expect(diagnostics.map((d) => d.code)).toContain('too-many-problems');
  });
});

describe('an odd but honest file', () => {
  it('may have a byte-order mark', () => {
    expect(read(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes(sound)])).scenario?.id).toBe('late-parcel');
  });
  it('may have Windows line ends, and keeps its line numbers', () => {
    const crlf = sound.replaceAll('\n', '\r\n');
    expect(read(crlf).scenario?.hash).toBe(read(sound).scenario?.hash);
    expect(read(crlf.replace('channel: phone', 'channel: fax')).diagnostics[0]?.at).toMatchObject({
      line: 9,
      column: 10,
    });
  });
  it('may be commented and reordered without its hash changing, and not reworded', () => {
    const commented = `# A note\n${sound.replace('language: en\nchannel: phone', 'channel: phone # by phone\nlanguage: en')}`;
    expect(read(commented).scenario?.hash).toBe(read(sound).scenario?.hash);
    expect(read(sound.replace('And now?', 'What now?')).scenario?.hash).not.toBe(read(sound).scenario?.hash);
  });
});

/** Every way in which an editor, a merge or a bad disk garbles a text: cut, doubled, swapped, overwritten lines. */
const garbled = fc
  .array(fc.tuple(fc.nat(sound.length), fc.nat(60), fc.string({ maxLength: 12, unit: 'binary' })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((edits) => edits.reduce((t, [at, cut, add]) => t.slice(0, at) + add + t.slice(at + cut), sound));

describe('whatever the bytes', { timeout: PATIENCE }, () => {
  const expectAnAnswer = (content: Uint8Array) => {
    const { scenario, diagnostics } = parseScenario('s.yaml', content, personas);
    expect(scenario !== undefined || diagnostics.length > 0).toBe(true);
    for (const d of diagnostics) {
      expect(d.at.line).toBeGreaterThan(0);
      expect(d.at.column).toBeGreaterThan(0);
      expect(d.message.length * d.help.length).toBeGreaterThan(0);
    }
  };

  it('random bytes give diagnostics', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), expectAnAnswer), { numRuns: 500, seed: 1 });
  });
  it('a garbled scenario gives a scenario or diagnostics', () => {
    fc.assert(
      fc.property(garbled, (text) => expectAnAnswer(bytes(text))),
      { numRuns: 150, seed: 2 },
    );
  });
  it('a scenario cut anywhere gives a scenario or diagnostics', () => {
    for (let at = 0; at < sound.length; at += 173) expectAnAnswer(bytes(sound.slice(0, at)));
  });
  it('personas are read the same careful way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        const { personas: none, diagnostics } = parsePersonas([{ file: 'p.persona.yaml', bytes: content }]);
        expect(none.size === 0 && diagnostics.length > 0).toBe(true);
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('the quick reader', { timeout: PATIENCE }, () => {
  it('gives the same data as the careful one, or none', () => {
    const same = (text: string) => {
      const quick = quickYaml(bytes(text));
      if (quick === undefined) return;
      const careful = readYaml('s.yaml', bytes(text));
      const { scenario } = parseScenario('s.yaml', bytes(text), personas);
      if (scenario) expect(careful.data).toEqual(quick);
    };
    same(sound);
    expect(quickYaml(bytes(sound))).toBeDefined();
    fc.assert(fc.property(garbled, same), { numRuns: 150, seed: 4 });
  });
});
