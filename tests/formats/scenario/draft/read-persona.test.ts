import { describe, expect, it } from 'vitest';
import { readPersonaTexts } from '#cli/library/read-library.ts';
import { resolvePersona } from '#core/resolve/resolve-persona.ts';
import { soundPersona } from '#core/resolve/sound-persona.ts';
import { readPersona } from '#formats/scenario/draft/read-persona.ts';
import { parsePersonas } from '#formats/scenario/parse-persona.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { hearMarkers, startBench } from '#runtime/persona-bench.ts';

const UNTUNED = { start: {}, signals: {} };

describe('a persona file, read while it is written', () => {
  it('comes to what the strict reader makes of it, where nothing is wrong', async () => {
    const texts = await readPersonaTexts();
    const files = texts.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) }));
    const { personas } = parsePersonas(files);
    for (const { text } of texts) {
      const read = readPersona(openSource(text).data);
      // One that extends another is read as its own part; merging is the reader's of both.
      if (!read || read.extends !== undefined) continue;
      const strict = personas.get(read.id);
      if (!strict) throw new Error(`${read.id} is not sound`);
      expect(resolvePersona(read, UNTUNED)).toEqual(resolvePersona(strict, UNTUNED));
    }
  });

  it('takes what can be read of anything, and the machine plays it', () => {
    const text = `
id: broken
regions:
  mood:
    initial: nowhere
    states:
      calm: { level: 0, label: Calm, expression: calm, on: { calm.defends: [{ to: cross }, { to: gone-missing }] } }
      cross: { level: one, on: [not, a, group] }
  empty: { label: Empty }
signals: { sting: calm.defends, other: [calm.mirrors, 7] }
counters: { left: {}, right: nothing }
exits: 12
`;
    const read = readPersona(openSource(text).data);
    if (!read) throw new Error('nothing was read');
    expect(read.signals).toEqual({ sting: [], other: ['calm.mirrors'] });
    const persona = resolvePersona(soundPersona(read), UNTUNED);
    const begun = startBench(persona);
    expect(begun.regions).toEqual({ mood: 'calm' });
    expect(hearMarkers(persona, begun, ['calm.defends']).regions).toEqual({ mood: 'cross' });
  });

  it.each([null, undefined, 7, 'text'])('of no group of keys is nothing: %s', (data) => {
    expect(readPersona(data)).toBeNull();
  });
});
