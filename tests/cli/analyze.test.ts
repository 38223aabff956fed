import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { botsReportSchema } from '#core/schema/bots-report-schema.ts';
import { analysisReportSchema } from '#core/schema/analysis-report-schema.ts';
import { main } from '#cli/main.ts';
import { LATE_PARCEL_FOLDER } from '../support/late-parcel.ts';
import { readDot } from '../support/read-dot.ts';
import { readMermaid } from '../support/read-mermaid.ts';

async function analyze(...args: string[]) {
  let out = '';
  let err = '';
  const code = await main(
    ['analyze', ...args],
    (text) => (out += text),
    (text) => (err += text),
  );
  return { code, out, err };
}

/** What the command makes of the small scenario with one text of its file replaced. */
async function analyzeChanged(text: string, by: string, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'htl-analyze-'));
  try {
    cpSync(LATE_PARCEL_FOLDER, join(folder, 'late-parcel'), { recursive: true });
    const file = join(folder, 'late-parcel', 'scenario.yaml');
    const before = readFileSync(file, 'utf8');
    expect(before).toContain(text);
    writeFileSync(file, before.replace(text, by));
    return await analyze(join(folder, 'late-parcel'), ...args);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('prints the solved picture of a shipped scenario and of a path', async () => {
  const shipped = await analyze('gift-at-the-wrong-door');
  expect(shipped).toMatchObject({ code: 0, err: '' });
  expect(shipped.out).toContain('different talks');
  const { code, out } = await analyze(LATE_PARCEL_FOLDER);
  expect(code).toBe(0);
  expect(out).toContain('(late-parcel)');
});

it('prints JSON in the public shape, the same every time', async () => {
  const { code, out } = await analyze(LATE_PARCEL_FOLDER, '--json');
  expect(code).toBe(0);
  expect(analysisReportSchema.parse(JSON.parse(out))).toMatchObject({ scenario: 'late-parcel', version: 1 });
  expect((await analyze(LATE_PARCEL_FOLDER, '--json')).out).toBe(out);
});

it('draws the talk for Graphviz and for Mermaid', async () => {
  const dot = await analyze(LATE_PARCEL_FOLDER, '--dot');
  const mermaid = await analyze(LATE_PARCEL_FOLDER, '--mermaid');
  expect(readDot(dot.out)).toEqual(readMermaid(mermaid.out));
  expect(readDot(dot.out)).toMatchObject({ title: 'The late parcel', start: 'opening' });
});

it('plays the bots through a pack, one scenario, or all that ship', async () => {
  const { code, out, err } = await analyze('--bots', '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const report = botsReportSchema.parse(JSON.parse(out));
  expect(report.scenarios.length).toBeGreaterThan(1);
  for (const { plays, best, limit } of report.bots) {
    expect(plays.map(({ scenario }) => scenario)).toEqual(report.scenarios);
    expect(best).toBeLessThanOrEqual(limit);
    for (const { endings } of plays)
      expect(Object.values(endings).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
  }
  const [first = ''] = report.scenarios;
  const one = await analyze('--bots', first);
  expect(one.code).toBe(0);
  expect(one.out).toContain('1 scenario');
  expect(one.out.match(/^(longest|random) .*%/gm)).toHaveLength(2);
  expect((await analyze('--bots', LATE_PARCEL_FOLDER)).code).toBe(0);
  expect((await analyze('--bots', 'no-such-scenario')).code).toBe(2);
  expect((await analyze('--bots', first, '--dot')).code).toBe(2);
});

it('explains itself', async () => {
  const { code, out } = await analyze('--help');
  expect(code).toBe(0);
  expect(out).toContain('--mermaid');
});

it.each([
  [[], /name one scenario/],
  [['a', 'b'], /name one scenario/],
  [['gift-at-the-wrong-dor'], /Did you mean "gift-at-the-wrong-door"\?/],
  [['nothing-like-it-at-all'], /Use one of: .*gift-at-the-wrong-door/],
  [[LATE_PARCEL_FOLDER, '--json', '--dot'], /choose one of/],
  [[LATE_PARCEL_FOLDER, '--svg'], /--svg/],
])('refuses %j with exit code 2', async (args, says) => {
  const { code, out, err } = await analyze(...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(says);
});

it('shows what is wrong with a broken scenario, with exit code 2', async () => {
  const { code, err } = await analyzeChanged('channel: phone', 'channel: fax');
  expect(code).toBe(2);
  expect(err).toMatch(/scenario\.yaml:9:10 error unknown-value/);
  expect(err).toContain('cannot be analyzed');
});

it('has exit code 1 when a talk can go round for ever', async () => {
  const { code, out } = await analyzeChanged('to: close', 'to: opening\n        set: { knows-date: false }');
  expect(code).toBe(1);
  expect(out).toContain('a talk can go round for ever through opening, offer');
  expect(out).toContain('no end to their number');
});
