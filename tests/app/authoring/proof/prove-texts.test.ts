import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { createTextProver } from '#app/authoring/proof/worker/prove-texts.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import { lintEntries } from '#cli/library/lint-library.ts';
import { readLibrary, readPersonas, readPersonaTexts, SHIPPED } from '#cli/library/read-library.ts';
import { analysisReport } from '#analysis/picture/analysis-report.ts';
import { curveQuotes } from '#formats/scenario/typeset.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { NO_ANSWERS } from '#formats/scenario/skeleton/no-answers.ts';
import { skeleton } from '#formats/scenario/skeleton/skeleton.ts';
import { solvedShipped } from '../../../support/solved.ts';

const library = await readPersonaTexts();
const { personas } = await readPersonas();
const LIMIT = 60_000;
const open = () => createTextProver(library, () => 0);

const shippedText = (id: string) => readFile(join(SHIPPED, id, 'scenario.yaml'), 'utf8');
const ids = (await readLibrary()).entries.map(({ name }) => name);
const [anId = ''] = ids;
const text = await shippedText(anId);

function provenText(changed: string, more: Record<string, string> = {}) {
  return open().prove(1, { 'scenario.yaml': changed, ...more }, LIMIT).proof;
}

const told = ({ code, severity, line, message, help }: Finding) => ({ code, severity, line, message, help });

/** The command line puts the place before the message; the studio shows it otherwise. */
const withoutPlace = (message: string) =>
  message.replace(/^(?:[a-z-]+(?: "[^"]+"| \d+)?(?:, |: ))+(?=[A-Z"])/, '');

describe.each(ids)('%s', (id) => {
  it('has the findings of `htl lint` and the figures of `htl analyze`', async () => {
    const { proof, scenario } = open().prove(7, { 'scenario.yaml': await shippedText(id) }, LIMIT);
    const { entries } = await readLibrary(join(SHIPPED, id));
    const linted = await lintEntries(entries, {});
    expect(proof.findings.map(told).map(({ code, line }) => `${code} ${line}`)).toEqual(
      linted.map(({ code, at }) => `${code} ${at.line}`),
    );
    expect(proof.revision).toBe(7);
    expect(scenario).toEqual(entries[0]?.scenario);
    const { solved } = proof;
    const report = analysisReport(await solvedShipped(id));
    expect(solved).toMatchObject({
      hash: report.contentHash,
      complete: true,
      situations: report.counts.situations,
      shortest: report.talks.shortest,
      longest: report.talks.longest,
    });
    for (const [i, ending] of report.endings.entries()) {
      const own = solved?.endings[i];
      expect(own).toMatchObject({ id: ending.id, grade: ending.grade, shortest: ending.shortestWay });
      expect(own?.chance.novice).toBeCloseTo(ending.chance.novice, 5);
    }
    expect(Object.values(solved?.beats ?? {}).filter(({ reachable }) => reachable)).toHaveLength(
      report.counts.beats.met,
    );
  });
});

const RULES_FOLDER = join(import.meta.dirname, '../../../fixtures/rules');
const fixtures = (await readdir(RULES_FOLDER))
  .map((rule) => join(RULES_FOLDER, rule, 'fails.yaml'))
  .filter((file) => existsSync(file));

test.each(fixtures)('%s has the findings of `htl lint`, at the same lines', async (file) => {
  const { entries } = await readLibrary(file);
  const linted = await lintEntries(entries, {});
  const { findings } = provenText(await readFile(file, 'utf8'));
  const inShort = (code: string, line: number, help: string) => `${code} ${line} ${curveQuotes(help)}`;
  expect(findings.map(({ code, line, help }) => inShort(code, line, help)).toSorted()).toEqual(
    linted.map(({ code, at, help }) => inShort(code, at.line, help)).toSorted(),
  );
  expect(findings.length).toBeGreaterThan(0);
});

/** Slips of one place each, as authors make them: what to change, and what is found there. */
const slips: [string, (good: string) => string][] = [
  ['a marker that there is not', (good) => good.replace(/\bcalm\.[a-z-]+/, 'calm.shouts')],
  ['a way to nowhere', (good) => good.replace(/\bto: [a-z-]+/, 'to: nowhere')],
  ['a phase that there is not', (good) => good.replace(/phase: open/, 'phase: opening')],
  ['a key that there is not', (good) => good.replace(/^minutes:/m, 'minuets:')],
  ['a start that is missing', (good) => good.replace(/^start:.*\n/m, '')],
  ['a persona that there is not', (good) => good.replace(/persona: \S+/, 'persona: agnry')],
];

test.each(slips)('%s is told as the command line tells it, at the same line', (_, slip) => {
  const broken = slip(text);
  expect(broken).not.toBe(text);
  const { findings, solved } = provenText(broken);
  const { diagnostics } = parseScenario('scenario.yaml', new TextEncoder().encode(broken), personas);
  expect(solved).toBeNull();
  expect(findings.map(told)).toEqual(
    diagnostics.map(({ at, ...rest }) => ({
      ...rest,
      line: at.line,
      message: curveQuotes(withoutPlace(rest.message)),
      help: curveQuotes(rest.help),
    })),
  );
});

test('a finding stands at its very characters', () => {
  const broken = text.replace(/\bto: [a-z-]+/, 'to: nowhere-at-all');
  const [finding] = provenText(broken).findings;
  expect(finding && broken.slice(finding.from, finding.to)).toBe('nowhere-at-all');
  expect(finding?.path.slice(0, 1)).toEqual(['beats']);
});

test('what is no YAML is found at its place, and the rest of the file is still read', () => {
  const broken = text.replace(/^minutes:.*$/m, 'minutes: [6').replace(/\bto: [a-z-]+/, 'to: nowhere');
  const { findings, solved } = provenText(broken);
  expect(solved).toBeNull();
  const [first] = findings;
  expect(first).toMatchObject({ severity: 'error', file: 'scenario.yaml' });
  expect(broken.slice(0, first?.from).split('\n')).toHaveLength(first?.line ?? 0);
});

test.each([
  ['nothing', ''],
  ['a comment', '# soon'],
  ['a list', '- a\n- b\n'],
  ['a word', 'hello'],
  ['noise', ']}: \u0000 &*!\n\t- {'],
  ['an alias', 'a: &a [1, 2]\nb: *a\n'],
])('%s is an answer, not a crash', (_, given) => {
  const { findings, solved } = provenText(given);
  expect(solved).toBeNull();
  expect(findings.length).toBeGreaterThan(0);
  for (const { from, to } of findings) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThanOrEqual(given.length);
  }
});

test('a draft’s own persona is used, stands in for one of the library, and is told of in its own file', () => {
  const personaId = /persona: (\S+)/.exec(text)?.[1] ?? '';
  const file = `${personaId}.persona.yaml`;
  const shipped = library.find((persona) => persona.file === file)?.text ?? '';
  const own = shipped.replace(/^id: .*$/m, 'id: my-own');
  const mine = text.replace(/persona: \S+/, 'persona: my-own');
  expect(provenText(mine).findings).toMatchObject([{ code: 'unknown-persona' }]);
  expect(provenText(mine, { 'my-own.persona.yaml': own }).solved?.complete).toBe(true);
  const renamed = shipped.replace(/^temperament:/m, 'temprament:');
  const { findings } = provenText(text, { [file]: renamed });
  const ofPersona = findings.filter((finding) => finding.file === file);
  expect(ofPersona.length).toBeGreaterThan(0);
  const [first] = ofPersona;
  expect(renamed.slice(first?.from, first?.to)).toContain('temprament');
  expect(findings.some(({ file: of, code }) => of === 'scenario.yaml' && code === 'unknown-persona')).toBe(
    true,
  );
});

test('proving again and again comes to what proving once does', () => {
  const prover = open();
  const steps = [
    text,
    text.replace(/ you /, ' yuo '),
    text.replace(/\bto: [a-z-]+/, 'to: nowhere'),
    text,
    text.replace(/\bcalm\.[a-z-]+/, 'calm.says-calm-down'),
    text.replace(/ you /, ' you you '),
    text.replace(/ you /, ' "you" ‹write this› '),
    text.replace(/ you /, ' "you"  ‹write this› ').replace(/^title: .*$/m, "title: It's another"),
    text.replace(/^language: .*$/m, 'language: de'),
    text,
  ];
  for (const [revision, step] of steps.entries()) {
    const { proof } = prover.prove(revision, { 'scenario.yaml': step }, LIMIT);
    const { proof: alone } = open().prove(revision, { 'scenario.yaml': step }, LIMIT);
    expect(proof).toEqual(alone);
  }
});

test('where there are more situations than were looked at, it says so and gives no chance', () => {
  const { proof } = open().prove(1, { 'scenario.yaml': text }, 400);
  expect(proof.solved?.complete).toBe(false);
  expect(proof.findings.map(({ code }) => code)).toContain('too-many-situations');
  expect(Object.values(proof.solved?.beats ?? {}).every(({ chance }) => chance === null)).toBe(true);
});

test('many texts that changed since they were translated are one line for their language', () => {
  const entries = ['title', 'summary', 'aim']
    .map((key) => `  ${key}: { of: "0badcafe", text: Anders }`)
    .join('\n');
  const german = `format: 1\nlanguage: de\nstrings:\n${entries}\n`;
  const { findings } = provenText(text, { 'translations/de.yaml': german });
  const stale = findings.filter(({ code }) => code === 'stale-string');
  expect(stale.map(({ message }) => message)).toEqual(['3 texts have changed since they were translated.']);
});

test('how far tricks get is said of finished texts, and not while some only hold their places', () => {
  const texts = skeleton({ ...NO_ANSWERS, id: 'mine', title: 'Mine' });
  const { findings, solved } = provenText(texts);
  const codes = findings.map(({ code }) => code);
  expect(solved?.complete).toBe(true);
  expect(codes).toContain('placeholder');
  expect(codes.filter((code) => code.startsWith('bot-'))).toEqual([]);
  const written = texts.replaceAll(/[‹›]/gu, '');
  expect(provenText(written).findings.map(({ code }) => code)).toContain('bot-great-ending');
});

test('of a translation it says what does not fit, at its place', () => {
  const german = 'format: 1\nlanguage: fr\nstrings:\n  no-such-text: { of: "0badcafe", text: Weg damit }\n';
  const { findings } = provenText(text, { 'translations/de.yaml': german });
  const own = findings.filter(({ file }) => file === 'translations/de.yaml');
  expect(own.map(({ code, line }) => `${code} ${line}`)).toEqual(
    expect.arrayContaining(['stray-language 2', 'orphan-string 4', 'missing-strings 3']),
  );
  const { findings: shapeless } = provenText(text, { 'translations/de.yaml': '- what is this' });
  expect(shapeless.filter(({ severity }) => severity === 'error').map(({ file }) => file)).toContain(
    'translations/de.yaml',
  );
});
