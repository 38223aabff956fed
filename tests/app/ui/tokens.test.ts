import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Reads the colours out of the stylesheet itself, so that no second list can drift from it. */
const css = readFileSync(resolve(import.meta.dirname, '../../../src/app/ui/tokens.css'), 'utf8');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const colours = new Map<string, Record<Theme, number>>();
for (const [, name = '', light = '', dark = ''] of css.matchAll(
  /--([\w-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\)/g,
)) {
  colours.set(name, { light: luminance(light), dark: luminance(dark) });
}

/** Relative luminance (WCAG 2.2) of an OKLCH colour; conversion after Björn Ottosson, https://bottosson.github.io/posts/oklab */
function luminance(oklch: string): number {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.split(' ').map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channel = (value: number) => Math.min(1, Math.max(0, value));
  return (
    0.2126 * channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * channel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}

function contrast(one: string, other: string, theme: Theme): number {
  const [first, second] = [one, other].map((name) => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`tokens.css has no colour --${name}`);
    return colour[theme];
  });
  const [bright, dim] = [Math.max(first ?? 0, second ?? 0), Math.min(first ?? 0, second ?? 0)];
  return (bright + 0.05) / (dim + 0.05);
}

const SURFACES = ['paper', 'sheet', 'well'];
const WASHES = ['line', 'heat', 'good', 'caution', 'angry', 'abusive', 'confused'];
const TEXT = ['ink', 'ink-soft', 'line-strong', ...WASHES];

test.each(THEMES)(
  'in the %s theme every text colour reads at 4.5:1 on every surface and on its own wash',
  (theme) => {
    const pairs = [
      ...TEXT.flatMap((text) => SURFACES.map((surface) => [text, surface] as const)),
      ...WASHES.map((name) => [name, `${name}-wash`] as const),
      ...WASHES.flatMap((name) => ['ink', 'ink-soft'].map((text) => [text, `${name}-wash`] as const)),
      ['on-line', 'line'] as const,
      ['on-line', 'line-strong'] as const,
      ['on-heat', 'heat'] as const,
    ];
    const poor = pairs.filter(([text, ground]) => contrast(text, ground, theme) < 4.5);
    expect(poor).toEqual([]);
  },
);

test.each(THEMES)('in the %s theme the borders of controls and the mood scale stand out at 3:1', (theme) => {
  const marks = ['edge', 'mood-0', 'mood-1', 'mood-2', 'mood-3', 'mood-4'];
  const poor = marks.flatMap((mark) =>
    SURFACES.filter((surface) => contrast(mark, surface, theme) < 3).map((surface) => [mark, surface]),
  );
  expect(poor).toEqual([]);
});
