import { expect, it } from 'vitest';
import { analysisReport } from '#analysis/picture/analysis-report.ts';
import { solve } from '#analysis/solve.ts';
import { analysisText } from '#cli/report/analysis-text.ts';
import { counted, percent, wholeNumber } from '#cli/report/figures.ts';
import { table } from '#cli/report/table.ts';
import { shippedScenarios } from '../../support/shipped-scenarios.ts';

const reports = (await shippedScenarios()).map(
  ([id, scenario]) => [id, analysisReport(solve(scenario))] as const,
);

it.each(reports)('tells everything about %s within the width of the terminal', (_, report) => {
  const text = analysisText(report, { width: 96, colours: false });
  for (const { id, shortestWay } of report.endings) {
    expect(text).toContain(id);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`${id}: ${shortestWay?.join(', ')}`);
  }
  for (const policy of ['perfect', 'novice', 'random']) expect(text).toContain(policy);
  expect(text).toContain(report.decisions[0]?.beat);
  for (const line of text.split('\n')) {
    expect(line.length).toBeLessThanOrEqual(96);
    expect(line).toBe(line.trimEnd());
  }
});

it('has colours only where they are wanted', () => {
  const [, report] = reports[0] ?? [];
  if (!report) throw new Error('no scenario ships');
  const plain = analysisText(report, { width: 80, colours: false });
  const coloured = analysisText(report, { width: 80, colours: true });
  expect(plain).not.toContain('\u001B');
  expect(coloured).toContain('\u001B[1m');
  // oxlint-disable-next-line no-control-regex -- that is what colours are
  expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(plain);
});

it('names what is wrong', () => {
  const [, report] = reports[0] ?? [];
  if (!report) throw new Error('no scenario ships');
  const text = analysisText(
    {
      ...report,
      complete: false,
      talks: { number: null, shortest: 3, longest: null },
      deadEnds: [{ beat: 'stuck', situations: 1 }],
      loops: [{ beats: ['round', 'about'], situations: 2 }],
      neverHeard: [{ beat: 'here', voice: 'thinks', index: 1, when: 'heard=2..', variants: 1 }],
    },
    { width: 96, colours: false },
  ).replaceAll(/\s+/g, ' ');
  expect(text).toContain('more situations than could be solved');
  expect(text).toContain('at "stuck" no reply is open in 1 situation.');
  expect(text).toContain('for ever through round, about (2 situations)');
  expect(text).toContain('here, thinks 2, when: heard=2..');
  expect(text).toContain('no end to their number; the shortest takes 3 decisions');
});

it.each([
  [0, '0 %'],
  [1e-9, '< 0.1 %'],
  [0.1234, '12.3 %'],
  [0.9999, '> 99.9 %'],
  [1, '100 %'],
])('the chance %d reads %s', (chance, text) => expect(percent(chance)).toBe(text));

it.each([
  ['7', '7'],
  ['1234567', '1,234,567'],
  ['123456789012345', '123,456,789,012,345'],
  ['1234567890123456', 'about 1.2 × 10^15'],
  ['9999999999999999', 'about 1.0 × 10^16'],
])('the number %s reads %s', (digits, text) => expect(wholeNumber(digits)).toBe(text));

it('counts in words', () => {
  expect(counted(1, 'reply', 'replies')).toBe('1 reply');
  expect(counted(2000, 'reply', 'replies')).toBe('2,000 replies');
});

it('puts a table in columns, numbers to the right', () => {
  expect(
    table(
      [{ heading: 'name' }, { heading: 'n', right: true }, { heading: 'more' }],
      [
        ['a', '1', ''],
        ['longer', '234', 'x'],
      ],
    ),
  ).toEqual(['name      n  more', 'a         1', 'longer  234  x']);
});
