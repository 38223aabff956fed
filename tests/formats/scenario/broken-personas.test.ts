import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '#cli/library/read-library.ts';
import { parsePersonas } from '#formats/scenario/parse-persona.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a persona file broken in one way', () => {
  const angry = readFileSync(join(SHIPPED, 'personas', 'angry.persona.yaml'), 'utf8');
  const of = (...texts: string[]) =>
    parsePersonas(texts.map((text, i) => ({ file: `${i}.persona.yaml`, bytes: bytes(text) }))).diagnostics;

  it.each([
    ['an event that is none', 'sting: [{ to: irritated', 'stung: [{ to: irritated', /Did you mean "sting"/],
    ['a marker that is none', 'listen.parrots,', 'listen.parots,', /Did you mean "listen.parrots"/],
    ['a state that is none', 'to: irritated', 'to: iritated', /region "mood", state "settled".*"irritated"/],
    ['a region that is none', 'mood: mood', 'mood: temper', /Use one of: mood/],
  ])('%s: says what and how to mend it', (_, from, to, says) => {
    expect(angry).toContain(from);
    const found = of(angry.replace(from, to));
    expect(found.map((d) => `${d.message} ${d.help}`).join()).toMatch(says);
  });

  it('two files with one id: the second is named', () => {
    expect(of(angry, angry)).toMatchObject([{ code: 'duplicate-id', at: { file: '1.persona.yaml' } }]);
  });
});
