import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { readPersonas } from '#cli/library/read-library.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { LATE_PARCEL_FOLDER } from '../../support/late-parcel.ts';

/** Each case breaks the sound fixture in one way and says which diagnostic that deserves, and where. */

const sound = readFileSync(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);
let personas: ReadonlyMap<string, PersonaFile>;
beforeAll(async () => {
  ({ personas } = await readPersonas());
});

const read = (text: string | Uint8Array) =>
  parseScenario('scenario.yaml', typeof text === 'string' ? bytes(text) : text, personas);

/** The sound file with one text replaced, and the 1-based line it stands on. */
function broken(from: string, to: string): { text: string; line: number } {
  const at = sound.indexOf(from);
  if (at < 0) throw new Error(`the fixture has no ${from}`);
  return { text: sound.replace(from, () => to), line: sound.slice(0, at).split('\n').length };
}

const brief = (d: Diagnostic) => `${d.at.line}:${d.at.column} ${d.code}`;

it('the fixture itself is sound', () => {
  const { scenario, diagnostics } = read(sound);
  expect(diagnostics).toEqual([]);
  expect(scenario?.hash).toMatch(/^[0-9a-f]{24}$/);
});

it('a policy has two warnings unless the file says otherwise, which makes it another scenario', () => {
  const two = read(sound).scenario;
  const one = read(`${sound}\npolicy-warnings: 1\n`).scenario;
  expect([two?.policyWarnings, one?.policyWarnings]).toEqual([2, 1]);
  expect(one?.hash).not.toBe(two?.hash);
});

const CASES: readonly [name: string, from: string, to: string, code: string, says: RegExp][] = [
  [
    'unknown marker',
    'listen.paraphrase, empathize',
    'listen.parafrase, empathize',
    'unknown-marker',
    /listen\.paraphrase/,
  ],
  ['missing target', 'to: close', 'to: closing', 'missing-target', /opening, offer, offer-again, close/],
  ['missing start', 'start: opening', 'start: openning', 'missing-target', /Did you mean "opening"/],
  ['unknown state', 'mood: furious }', 'mood: furios }', 'unknown-state', /Did you mean "furious"/],
  [
    'unknown state to start in',
    'start: { mood: angry }',
    'start: { mood: cross }',
    'unknown-state',
    /Use one of: settled/,
  ],
  [
    'unknown region or counter',
    'when: { trust: 1..,',
    'when: { thrust: 1..,',
    'unknown-name',
    /Did you mean "trust"/,
  ],
  [
    'unknown flag set',
    'set: { knows-date: true }',
    'set: { knows-dates: true }',
    'unknown-flag',
    /Did you mean "knows-date"/,
  ],
  ['range that cannot hold', 'trust: 1..,', 'trust: 7..,', 'never-holds', /from -2 to 3/],
  ['range that is none', 'trust: 1..,', 'trust: lots,', 'bad-range', /whole number or a range/],
  [
    'flag given a word',
    'knows-date: true }, to: delivered',
    'knows-date: often }, to: delivered',
    'wrong-type',
    /true or false/,
  ],
  ['unknown key', 'summary: A parcel', 'sumary: A parcel', 'unknown-key', /Did you mean "summary"/],
  [
    'unknown key in a reply',
    'markers: [options.vague',
    'marker: [options.vague',
    'unknown-key',
    /Did you mean "markers"/,
  ],
  ['wrong type', 'minutes: 2', 'minutes: soon', 'wrong-type', /should be a number/],
  ['wrong enum', 'channel: phone', 'channel: fax', 'unknown-value', /phone/],
  ['wrong phase', 'phase: resolve', 'phase: resolved', 'unknown-value', /Did you mean "resolve"/],
  ['list where a group belongs', 'start: { mood: angry }', 'start: [angry]', 'wrong-type', /a group of keys/],
  [
    'unknown principle',
    "principle: '4.11'",
    "principle: '4.21'",
    'unknown-principle',
    /There is no principle/,
  ],
  ['unknown persona', 'persona: angry', 'persona: angy', 'unknown-persona', /Did you mean "angry"/],
  [
    'exit unknown',
    'exits: { gone: walked-out }',
    'exits: { gome: walked-out }',
    'unknown-exit',
    /Did you mean "gone"/,
  ],
  ['exit missing', 'exits: { gone: walked-out }', 'exits: {}', 'missing-exit', /"gone: <ending>"/],
  [
    'exit to nowhere',
    'exits: { gone: walked-out }',
    'exits: { gone: left }',
    'missing-target',
    /no ending "left"/,
  ],
  ['two replies with one id', 'id: generic', 'id: acknowledge', 'duplicate-id', /Rename/],
  [
    'no else among lines',
    '- text: So what happens now?',
    '- when: { mood: angry }\n        text: Now?',
    'no-else',
    /without `when`/,
  ],
  [
    'a line behind the else',
    '- when: { mood: furious }\n        text: And now?',
    '- text: And now?',
    'never-reached',
    /Move the entry/,
  ],
  ['bad id', 'id: late-parcel', 'id: Late Parcel', 'bad-value', /kebab-case/],
  ['id of JavaScript', 'id: late-parcel', 'id: constructor', 'bad-value', /another name/],
  ['empty text', 'title: The late parcel', "title: ''", 'bad-value', /not empty/],
  [
    'both better and caveat',
    'better: Six days late. }',
    'better: Six days late., caveat: x }',
    'bad-value',
    /either `better`/,
  ],
  [
    'too many markers',
    'markers: [listen.assumes]',
    `markers: [${Array(9).fill('listen.assumes').join(', ')}]`,
    'out-of-range',
    /at most 6/,
  ],
  ['no markers', 'markers: [listen.assumes]', 'markers: []', 'out-of-range', /is empty\. Add at least 1/],
  ['number out of range', 'csat: 5', 'csat: 11', 'out-of-range', /at most 5/],
  [
    'a key left out',
    '        says: Six days late',
    '        # Six days late',
    'missing-key',
    /"says" is missing/,
  ],
  ['a key where two kinds fit', 'text: So what', 'test: So what', 'unknown-key', /Did you mean "text"/],
  ['a number for a text', 'title: The late parcel', 'title: 7', 'wrong-type', /in quotes/],
  ['a rating without quotes', 'rating: G', 'rating: 1', 'unknown-value', /in quotes: "1"/],
  ['a language that is none', 'language: en', 'language: English please', 'bad-value', /such as en or en-GB/],
  [
    'a misspelt region to start in',
    'start: { mood: angry }',
    'start: { moood: angry }',
    'unknown-name',
    /Did you mean "mood"/,
  ],
  [
    'a start for the scenario’s own flag',
    'start: { mood: angry }',
    'start: { mood: angry, knows-date: true }',
    'own-start',
    /under "flags"/,
  ],
  ['a flag added to', 'set: { knows-date: true }', 'add: { knows-date: 1 }', 'wrong-type', /Use `set`/],
  [
    'a counter out of its own bounds',
    'flags: { knows-date: false }',
    'flags: { knows-date: false }\ncounters: { tries: { min: 2, max: 1 } }',
    'bad-value',
    /ascending order/,
  ],
  [
    'a condition on everything',
    'when: { mood: furious }\n        text: And',
    'when: { }\n        text: And',
    'never-reached',
    /end/,
  ],
];

describe('a file broken in one way', () => {
  it.each(CASES)('%s: says what, where and how to mend it', (_, from, to, code, says) => {
    const { text, line } = broken(from, to);
    const { scenario, diagnostics } = read(text);
    expect(scenario).toBeUndefined();
    const own = diagnostics.filter((d) => d.code === code);
    expect(own, diagnostics.map(brief).join()).not.toHaveLength(0);
    const near = own.some((d) => Math.abs(d.at.line - line) <= 3 && d.at.column >= 1);
    expect(near, `${own.map(brief).join()} for line ${line}`).toBe(true);
    expect(own.map((d) => `${d.message} ${d.help}`).join()).toMatch(says);
  });

  it('says whose part it is, so that it can be found without an editor', () => {
    const { diagnostics } = read(broken('listen.paraphrase, empathize', 'listen.parafrase, empathize').text);
    expect(diagnostics[0]?.message).toMatch(
      /^beat "opening", reply "acknowledge", markers: Entry 1 should be/,
    );
  });

  it('tells a misspelt key once, at the key', () => {
    const { diagnostics } = read(broken('channel: phone', 'chanel: phone').text);
    expect(diagnostics.map(brief)).toEqual(['9:1 unknown-key']);
  });

  it('points at the group, or the entry, that lacks a key', () => {
    const lacks = (from: string) => read(broken(from, '').text).diagnostics.map(brief);
    const line = (text: string) => sound.slice(0, sound.indexOf(text)).split('\n').length;
    expect(lacks('keyed_by: author, ')).toEqual([`${line('key:')}:1 missing-key`]);
    expect(lacks('    phase: open\n')).toEqual([`${line('  opening:')}:3 missing-key`]);
  });

  it('does not blame the beats behind one whose replies are missing', () => {
    const { diagnostics } = read(broken('    replies:\n', '    answers:\n').text);
    expect(diagnostics.map((d) => d.code)).not.toContain('unreachable');
  });

  it('points at the column, not only the line', () => {
    const { diagnostics } = read(broken('channel: phone', 'channel: fax').text);
    expect(diagnostics.map(brief)).toContain('9:10 unknown-value');
  });

  it('an ending twice: both places are keys of one map, so the second is named', () => {
    const { text } = broken('  sent-again: {', '  delivered: {');
    expect(
      read(text)
        .diagnostics.map((d) => `${d.code} ${d.message}`)
        .join(),
    ).toMatch(/duplicate-key.*"delivered"/);
  });

  it('a beat and an ending of one name', () => {
    const { diagnostics } = read(sound.replace('  sent-again: {', '  opening: {'));
    expect(
      diagnostics.some((d) => d.code === 'duplicate-id' && /a beat and of an ending/.test(d.message)),
    ).toBe(true);
  });

  it('an ending nothing leads to, and a beat nothing leads to', () => {
    const { diagnostics } = read(sound.replace('to: offer-again', 'to: close'));
    expect(diagnostics.map((d) => `${d.code} ${d.message}`)).toContain(
      'unreachable No reply leads to the beat "offer-again".',
    );
  });

  it('a move the channel lacks, at the move', () => {
    const { diagnostics } = read(broken('channel: phone', 'channel: email').text);
    expect(diagnostics.map(brief)).toContain('57:15 no-such-move');
  });

  it('a loop that changes nothing', () => {
    const { diagnostics } = read(
      sound.replaceAll('to: close', 'to: opening').replace('to: offer-again', 'to: close'),
    );
    expect(diagnostics.map((d) => d.code)).toContain('endless-loop');
  });

  it('a loop that sets a flag nobody asks about', () => {
    const looped = sound
      .replace('flags: { knows-date: false }', 'flags: { knows-date: false, seen: false }')
      .replace('to: offer-again', 'to: offer\n        set: { seen: true }')
      .replace('to: close', 'to: offer-again');
    expect(read(looped).diagnostics.map((d) => d.code)).toContain('endless-loop');
  });
});

describe('a file broken in many ways', () => {
  it('tells all of it at once, in order of place', () => {
    const text = sound
      .replace('channel: phone', 'channel: fax')
      .replace('minutes: 2', 'minutes: soon')
      .replace('listen.paraphrase, empathize', 'listen.parafrase, empathize')
      .replace('to: offer-again', 'to: nowhere')
      .replace('csat: 5', 'csat: 11');
    const { diagnostics } = read(text);
    const codes = diagnostics.map((d) => d.code);
    for (const code of ['unknown-value', 'wrong-type', 'unknown-marker', 'missing-target', 'out-of-range']) {
      expect(codes).toContain(code);
    }
    const lines = diagnostics.map((d) => d.at.line);
    expect(lines).toEqual([...lines].toSorted((a, b) => a - b));
  });
});
