import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caretPlace } from '#app/authoring/source/caret-place.ts';
import { aboutWord } from '#app/authoring/source/hover-help.ts';
import type { SchemaNode } from '#app/authoring/source/schema-tree.ts';
import { scriptNames } from '#app/authoring/source/script-names.ts';
import { suggestAt } from '#app/authoring/source/suggest-at.ts';
import { readDraft } from '#formats/scenario/draft/read-draft.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { lateParcel } from '../../../support/late-parcel.ts';

const SCHEMAS = resolve(import.meta.dirname, '../../../../public/schema');
const schemaOf = (kind: string) =>
  JSON.parse(readFileSync(resolve(SCHEMAS, `${kind}.schema.json`), 'utf8')) as SchemaNode;

const scenarioSchema = schemaOf('scenario');
const whole = await lateParcel();

const SCRIPT = `counters: { calls: { max: 2 } }
flags: { knows: false }
customer: { persona: angry }
beats:
  hello:
    says: Where is it?
  offer:
    says: And now?
endings:
  gone: { title: She left }
`;
const names = scriptNames(readDraft(openSource(SCRIPT).data), [], whole);

/** The names that are offered at `|`. */
function offered(text: string, schema = scenarioSchema): string[] {
  const caret = text.indexOf('|');
  const place = caretPlace(text.slice(0, caret) + text.slice(caret + 1), caret);
  return place ? suggestAt(place, schema, names).map(({ name }) => name) : [];
}

const REPLY = 'beats:\n  hello:\n    replies:\n      - id: a\n';

describe('what may be written at the caret', () => {
  it('is the keys that the group has not got yet', () => {
    expect(offered('format: 1\n|')).toEqual(expect.arrayContaining(['id', 'title', 'beats']));
    expect(offered('format: 1\n|')).not.toContain('format');
    expect(offered(`${REPLY}        |`)).toEqual(
      expect.arrayContaining(['says', 'markers', 'to', 'feedback']),
    );
    expect(offered(`${REPLY}        |`)).not.toContain('id');
  });

  it('is the words of the schema, quoted where YAML would read a number', () => {
    expect(offered('channel: |')).toEqual(['phone', 'chat', 'email', 'in-person', 'social']);
    expect(offered('rating: |')).toEqual(expect.arrayContaining(["'1'", 'G']));
    expect(offered('broken-promise: |')).toEqual(['true', 'false']);
  });

  it('is where a reply may lead: beats and endings, also in branches', () => {
    expect(offered(`${REPLY}        to: |`)).toEqual(['hello', 'offer', 'gone']);
    expect(offered(`${REPLY}        to:\n          - { when: { heard: 1.. }, to: |`)).toEqual([
      'hello',
      'offer',
      'gone',
    ]);
    expect(offered('start: |')).toEqual(['hello', 'offer']);
    expect(offered('exits:\n  gone: |')).toEqual(['gone']);
  });

  it('is what a condition may ask, and its answers', () => {
    const keys = offered(`${REPLY}        when: { |`);
    expect(keys).toEqual(expect.arrayContaining(['mood', 'calls', 'knows', 'heard', 'acted']));
    expect(offered(`${REPLY}        when: { mood: |`)).toEqual(
      expect.arrayContaining(['settled', 'furious']),
    );
    expect(offered(`${REPLY}        when: { mood: [angry, |`)).toContain('settled');
    expect(offered(`${REPLY}        when: { knows: |`)).toEqual(['true', 'false']);
    expect(offered(`${REPLY}        when: { calls: |`)).toContain('1..');
  });

  it('is a marker with what it means, or a principle with its name', () => {
    const caret = `${REPLY}        markers: [`;
    const place = caretPlace(caret, caret.length);
    const found = place ? suggestAt(place, scenarioSchema, names) : [];
    expect(found.find(({ name }) => name === 'listen.paraphrase')).toMatchObject({
      detail: 'says back two or more specifics',
      info: expect.stringContaining('listen') as string,
    });
    expect(offered(`${REPLY}        feedback:\n          principle: |`)).toContain("'4.9'");
  });

  it('knows persona files too', () => {
    const persona = schemaOf('persona');
    expect(offered('regions:\n  mood:\n    states:\n      angry:\n        |', persona)).toEqual(
      expect.arrayContaining(['level', 'label', 'expression', 'on']),
    );
    expect(
      offered('regions:\n  mood:\n    states:\n      angry:\n        on:\n          |', persona),
    ).toContain('turn');
  });
});

describe('what the word under the pointer is', () => {
  it('is told from the schema, the rubric and the script', () => {
    expect(aboutWord('aim', ['aim'], true, scenarioSchema, names)).toEqual(['What is practised.']);
    expect(aboutWord('minutes', ['minutes'], true, scenarioSchema, names)).toEqual(['Takes 1 to 60.']);
    expect(aboutWord('listen.paraphrase', ['beats'], false, scenarioSchema, names)?.[0]).toContain(
      'says back',
    );
    expect(aboutWord('offer', ['beats', 'hello', 'replies', 0, 'to'], false, scenarioSchema, names)).toEqual([
      '“And now?”',
    ]);
    expect(aboutWord('gone', ['exits', 'gone'], false, scenarioSchema, names)).toEqual(['Ending: She left']);
    expect(aboutWord('words', ['aim'], false, scenarioSchema, names)).toBeUndefined();
  });
});
