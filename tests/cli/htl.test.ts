import { mkdtempSync, mkdirSync, writeFileSync, readFileSync, rmSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attemptReportSchema } from '#core/schema/attempt-report-schema.ts';
import { SHIPPED } from '#cli/library/read-library.ts';
import { main } from '#cli/main.ts';
import { LATE_PARCEL_FOLDER } from '../support/late-parcel.ts';

async function htl(...args: string[]) {
  let out = '';
  let err = '';
  const code = await main(
    args,
    (text) => (out += text),
    (text) => (err += text),
  );
  return { code, out, err };
}

const door = join(import.meta.dirname, '../../src/cli/htl.mjs');
const sound = readFileSync(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'htl-'));
  mkdirSync(join(folder, 'broken'));
  const fax = sound.replace('id: late-parcel', 'id: broken').replace('channel: phone', 'channel: fax');
  writeFileSync(join(folder, 'broken', 'scenario.yaml'), fax);
  cpSync(LATE_PARCEL_FOLDER, join(folder, 'late-parcel'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('htl', () => {
  it('says what it can do, and refuses what it cannot', async () => {
    const help = await htl('--help');
    expect(help.code).toBe(0);
    expect(help.out).toContain('htl lint');
    expect(await htl()).toMatchObject({ code: 2 });
    const unknown = await htl('sing');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('no command "sing"');
    const option = await htl('lint', '--loud');
    expect(option.code).toBe(2);
    expect(option.err).toContain('--loud');
  });

  it('runs as a program of its own', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      door,
      'lint',
      LATE_PARCEL_FOLDER,
      '--rule',
      'trap',
    ]);
    expect(stdout).toBe('1 scenario, no findings.\n');
  }, 60_000);
});

describe('htl lint', () => {
  it('has no findings in sound files, with exit code 0', async () => {
    expect(await htl('lint', join(folder, 'late-parcel'), '--rule', 'trap')).toMatchObject({
      code: 0,
      out: '1 scenario, no findings.\n',
    });
  });

  it('names file, line and column, with exit code 1, and still counts the good ones', async () => {
    const { code, out } = await htl('lint', folder, '--rule', 'trap');
    expect(code).toBe(1);
    expect(out).toMatch(/broken\/scenario\.yaml:9:10 error unknown-value: .*fax/);
    expect(out).toContain('2 scenarios, 1 error, 0 warnings.');
  });

  it('prints JSON that says the same', async () => {
    const { code, out } = await htl('lint', join(folder, 'broken'), '--json');
    const json = JSON.parse(out) as {
      scenarios: number;
      diagnostics: { code: string; at: { line: number } }[];
    };
    expect(code).toBe(1);
    expect(json.scenarios).toBe(1);
    expect(json.diagnostics.map((d) => [d.code, d.at.line])).toContainEqual(['unknown-value', 9]);
  });

  it('reads a persona file as a persona, not as a scenario', async () => {
    const persona = join(folder, 'personas', 'cross.persona.yaml');
    mkdirSync(join(folder, 'personas'), { recursive: true });
    const shipped = readFileSync(join(SHIPPED, 'personas', 'angry.persona.yaml'), 'utf8');
    const angry = shipped.replace('id: angry', 'id: cross');
    writeFileSync(persona, angry);
    expect(await htl('lint', persona)).toMatchObject({ code: 0 });
    writeFileSync(persona, angry.replace('temperament: angry', 'temperament: cross'));
    const { code, out } = await htl('lint', persona);
    rmSync(join(folder, 'personas'), { recursive: true });
    expect(code).toBe(1);
    expect(out).toMatch(/cross\.persona\.yaml:\d+:\d+ error unknown-value: "temperament"/);
  });

  it('reads a persona beside the scenarios that extends a shipped one', async () => {
    const persona = join(folder, 'personas', 'brisk.persona.yaml');
    mkdirSync(join(folder, 'personas'), { recursive: true });
    const summary = 'Angry, and short of time.';
    writeFileSync(
      persona,
      `format: 1\nid: brisk\ntemperament: angry\nextends: angry\nsummary: ${summary}\nregions: {}\n`,
    );
    const { code, out } = await htl('lint', persona);
    rmSync(join(folder, 'personas'), { recursive: true });
    expect(out).not.toContain('to extend');
    expect(code).toBe(0);
  });

  it('has exit code 2 for a path with nothing to read', async () => {
    const nowhere = await htl('lint', join(folder, 'nowhere'));
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain('nothing');
    mkdirSync(join(folder, 'empty'), { recursive: true });
    expect(await htl('lint', join(folder, 'empty'))).toMatchObject({ code: 2 });
  });
});

it('says what the disk refuses, with exit code 2', async () => {
  // A name longer than any file system takes fails in the disk, not in our own checks.
  const { code, err } = await htl('lint', join(folder, 'x'.repeat(5000)));
  expect(code).toBe(2);
  expect(err).not.toBe('');
});

describe('htl play', () => {
  const parcel = LATE_PARCEL_FOLDER;

  it('plays given replies and reports them in the public shape', async () => {
    const { code, out } = await htl(
      'play',
      parcel,
      '--replies',
      'acknowledge,two-ways,sum-up',
      '--seed',
      '3',
      '--json',
    );
    const report = attemptReportSchema.parse(JSON.parse(out));
    expect(code).toBe(0);
    expect(report).toMatchObject({ scenario: 'late-parcel', seed: 3, result: 'complete' });
    expect(report.ending).toMatchObject({ id: 'delivered', grade: 'great', metrics: { csat: 5, nps: 9 } });
    expect(report.decisions[0]).toMatchObject({
      beat: 'opening',
      chosen: 'acknowledge',
      moodBefore: { mood: 'angry' },
    });
    expect(report.decisions[0]?.offered.map((r) => r.id).toSorted()).toEqual([
      'acknowledge',
      'calm-down',
      'generic',
      'wait',
    ]);
    expect(report.skills['escalate']).toEqual({ score: null, evidence: 0, chance: null, band: null });
    expect(report.transcript).toContain('You: Six days late');
  });

  it('gives the same report for the same seed', async () => {
    const twice = await Promise.all(
      [1, 2].map(() => htl('play', parcel, '--strategy', 'random', '--seed', '11', '--json')),
    );
    expect(twice[0]?.out).toBe(twice[1]?.out);
  });

  it.each(['random', 'first', 'best', 'worst'])('plays the strategy %s to an ending', async (strategy) => {
    const { code, out } = await htl('play', parcel, '--strategy', strategy, '--seed', '5', '--json');
    expect(code).toBe(0);
    expect((JSON.parse(out) as { ending: unknown }).ending).not.toBeNull();
  });

  it('leaves a talk open where the replies stop', async () => {
    const { out } = await htl('play', parcel, '--replies', 'generic', '--seed', '1', '--json');
    expect(JSON.parse(out)).toMatchObject({ ending: null, result: 'unfinished' });
  });

  it.each([
    [['play'], /name one scenario/],
    [['play', 'no-such-scenario'], /no scenario "no-such-scenario"/],
    [['play', 'gift-at-the-wrong-dor'], /Did you mean "gift-at-the-wrong-door"/],
    [['play', LATE_PARCEL_FOLDER, '--seed', '-1'], /seed/],
    [['play', LATE_PARCEL_FOLDER, '--seed', 'x'], /whole number/],
    [['play', LATE_PARCEL_FOLDER, '--strategy', 'luck'], /random, first, best, worst/],
    [
      ['play', LATE_PARCEL_FOLDER, '--replies', 'acknowledge,nonsense'],
      /reply 2: .*"nonsense".*Open there: /,
    ],
    [['play', LATE_PARCEL_FOLDER, '--replies', 'a', '--strategy', 'best'], /choose/],
  ])('refuses %j with exit code 2', async (args, says) => {
    const { code, err } = await htl(...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });

  it('shows what is wrong with a broken scenario instead of playing it', async () => {
    const { code, err } = await htl('play', join(folder, 'broken'));
    expect(code).toBe(2);
    expect(err).toMatch(/unknown-value/);
  });

  async function inTerminal(typed: string, ...args: string[]) {
    const child = spawn(process.execPath, [door, 'play', parcel, '--seed', '3', ...args]);
    let out = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stdin.end(typed);
    const code = await new Promise((done) => child.on('close', done));
    return { code, out };
  }

  it('plays in the terminal, by number or name, and asks again for anything else', async () => {
    const { code, out } = await inTerminal('acknowledge\nnonsense\ntwo-ways\nsum-up\n');
    expect(code).toBe(0);
    expect(out).toContain('Type a number from 1 to');
    expect(out).toContain('Delivered (great)');
  }, 60_000);

  it('ends an unfinished terminal talk cleanly when the input ends', async () => {
    const { code, out } = await inTerminal('acknowledge\n');
    expect(code).toBe(0);
    expect(out).toContain('not finished');
  }, 60_000);

  it('tells the briefing before the first line, unless asked not to or for JSON', async () => {
    const situation = 'Rosa calls about a late parcel.';
    const { out } = await inTerminal('');
    expect(out).toMatch(/^The late parcel\n/);
    expect(out.indexOf(situation)).toBeGreaterThan(0);
    expect(out.indexOf(situation)).toBeLessThan(out.indexOf('Rosa Lind [Angry]'));
    expect((await inTerminal('', '--no-briefing')).out).not.toContain(situation);
    expect(JSON.parse((await inTerminal('', '--json')).out)).toMatchObject({ result: 'unfinished' });
  }, 60_000);
});
