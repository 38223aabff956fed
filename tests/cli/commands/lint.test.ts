import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { RULES } from '#analysis/rules/all-rules.ts';
import { main } from '#cli/main.ts';
import { PLAIN, type Screen } from '#cli/screen.ts';
import { LATE_PARCEL_FOLDER } from '../../support/late-parcel.ts';

async function lint(args: readonly string[], screen: Screen = PLAIN) {
  let out = '';
  let err = '';
  const code = await main(
    ['lint', ...args],
    (text) => (out += text),
    (text) => (err += text),
    screen,
  );
  return { code, out, err };
}

const COVERAGE = [LATE_PARCEL_FOLDER, '--rule', 'coverage'];
const ESCAPE = '\u001B';

describe('htl lint with rules', () => {
  it('shows place, message, help and the lines around, with exit code 1', async () => {
    const { code, out } = await lint(COVERAGE);
    expect(code).toBe(1);
    expect(out).toMatch(/scenario\.yaml:29:1 warning coverage: The skill "calm" is called for at no beat/);
    expect(out).toContain('    28 | start: opening\n    29 | beats:\n       | ^\n    30 |   opening:\n');
    expect(out).toContain('1 scenario, 0 errors, 3 warnings.');
    expect(out).not.toContain(ESCAPE);
  });

  it('uses colours where the screen has them', async () => {
    const { out } = await lint(COVERAGE, { colours: true, progress: false });
    expect(out).toContain(`${ESCAPE}[33mwarning coverage${ESCAPE}[39m: The skill`);
  });

  it('says how far it is on a screen that shows it, once a second has passed, and wipes that away', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 600));
    const patient = await lint(COVERAGE, { colours: false, progress: true });
    expect(patient.err).toBe('');
    now = 0;
    clock.mockImplementation(() => (now += 1200));
    const { err } = await lint(COVERAGE, { colours: false, progress: true });
    expect(err).toBe(`\r1 of 1 scenario solved …\r${ESCAPE}[K`);
    expect((await lint(COVERAGE)).err).toBe('');
    clock.mockRestore();
  });

  it('shows no lines of a file that is none of text, and says so all the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-text-'));
    writeFileSync(join(folder, 'scenario.yaml'), Uint8Array.of(102, 0, 255, 10));
    const { code, out } = await lint([folder]);
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(out).toMatch(/error not-text: [^\n]+\n {4}help: [^\n]+\n\n1 scenario, 1 error/);
  });

  it('asks the rules that are named, and no other', async () => {
    const { out } = await lint([...COVERAGE, '--rule', 'unheard-line', '--json']);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['coverage', 'unheard-line']);
  });

  it('reads a file once, whatever paths lead to it', async () => {
    const { out } = await lint([LATE_PARCEL_FOLDER, ...COVERAGE]);
    expect(out).toContain('1 scenario, 0 errors, 3 warnings.');
  });

  it('lists the rules, for people and for programs', async () => {
    const { code, out } = await lint(['--list']);
    expect(code).toBe(0);
    for (const { id, summary } of RULES)
      expect(out).toMatch(new RegExp(`^${id} .*${summary.slice(0, 9)}`, 'm'));
    const json = JSON.parse((await lint(['--list', '--json', '--rule', 'trap'])).out) as unknown;
    expect(json).toMatchObject({ version: 1, rules: [{ id: 'trap', page: 'docs/rules/trap.md' }] });
  });

  it.each([
    [['--rule', 'trapp'], /no rule "trapp"\. Did you mean "trap"\?/],
    [['--json', '--sarif'], /choose/],
    [['--list', 'scenarios'], /--list/],
  ])('refuses %j with exit code 2', async (args, says) => {
    const { code, err } = await lint(args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});
