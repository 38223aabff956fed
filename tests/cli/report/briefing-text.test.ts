import { expect, it } from 'vitest';
import { readLibrary } from '#cli/library/read-library.ts';
import { briefingText } from '#cli/report/briefing-text.ts';
import { lateParcel } from '../../support/late-parcel.ts';

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

it('tells all of a briefing, in order, the situation last', async () => {
  const { entries } = await readLibrary();
  for (const { scenario } of entries) {
    if (!scenario) throw new Error('a shipped scenario is broken');
    const { you, authority, limits, policy, screen, situation } = scenario.briefing;
    const told = squeezed(briefingText(scenario, 80));
    const parts = [
      scenario.title,
      scenario.customer.name,
      you,
      'You may decide',
      ...authority,
      ...(limits.length > 0 ? ['Not yours to decide'] : []),
      ...limits,
      'Policy card',
      ...policy.flatMap(({ title, text }) => [title, text]),
      'On your screen',
      ...screen.flatMap(({ label, value }) => [label, value]),
      situation,
    ].map(squeezed);
    const unsaid = parts.reduce((rest, part) => {
      expect(rest, scenario.id).toContain(part);
      return rest.slice(rest.indexOf(part) + part.length);
    }, told);
    expect(unsaid).toBe('');
  }
});

it('has no word of limits where there are none', async () => {
  expect(briefingText(await lateParcel(), 80)).not.toContain('Not yours');
});

it.each([24, 48, 80, 300])('fits a terminal of %i columns without breaking a word', async (width) => {
  const scenario = await lateParcel();
  const lines = briefingText(scenario, width).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  expect(squeezed(lines.join(' '))).toBe(squeezed(briefingText(scenario, 1000)));
});

it('gives a word that is too long a line to itself', async () => {
  const scenario = await lateParcel();
  const address = `https://example.org/${'x'.repeat(60)}`;
  const briefing = { ...scenario.briefing, you: `Look at ${address} first.` };
  expect(briefingText({ ...scenario, briefing }, 30)).toContain(`\nLook at\n${address}\nfirst.\n`);
});
