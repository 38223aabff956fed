import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { keptText, openDraft } from './draft-in-browser.ts';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole, SIZES } from './screens.ts';

/** The outline of the studio in the built app: written by keys alone, and looked at by axe in both themes. */

const SCRIPT = readFileSync(
  new URL('../../scenarios/gift-at-the-wrong-door/scenario.yaml', import.meta.url),
  'utf8',
);

test('a beat with two replies is written, moved, led to and deleted by keys alone, and undone to the same bytes', async ({
  page,
}) => {
  const console = listenToConsole(page);
  await openDraft(page, { 'scenario.yaml': SCRIPT }, 'outline');
  const row = (key: string) => page.locator(`[data-row="${key}"]`);
  const { keyboard } = page;

  await row('part/about').focus();
  // Over the rows, into the first beat: its name, and the first words.
  await keyboard.press('PageDown');
  for (let i = 0; i < 4; i++) await keyboard.press('PageDown');
  await expect(row('beat/opening')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(row('says/0/0/opening')).toBeFocused();

  await keyboard.press('b');
  await keyboard.type('Are you still there?');
  await keyboard.press('Control+Enter');
  await keyboard.type('I am, Mrs Geddes.');
  await keyboard.press('Control+Enter');
  await keyboard.type('One moment.');
  await keyboard.press('Escape');
  await expect(row('reply/1/new-beat')).toBeFocused();
  await expect(row('reply/0/new-beat')).toContainText('I am, Mrs Geddes.');

  await keyboard.press('Alt+ArrowUp');
  await expect(row('reply/0/new-beat')).toBeFocused();
  await expect(row('reply/0/new-beat')).toContainText('One moment.');

  await keyboard.press('t');
  await expect(page.getByRole('combobox', { name: 'A beat or an ending' })).toBeFocused();
  await keyboard.type('told');
  await keyboard.press('Enter');
  await expect(row('reply/0/new-beat')).toBeFocused();
  await keyboard.press('Alt+ArrowRight');
  await expect(row('beat/told-twice')).toBeFocused();
  await keyboard.press('Alt+ArrowLeft');
  await expect(row('reply/0/new-beat')).toBeFocused();

  await keyboard.press('ArrowLeft');
  await keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await keyboard.type('Still there');
  await keyboard.press('Enter');
  await expect(row('beat/still-there')).toBeFocused();
  await expect.poll(() => keptText(page)).toContain('  still-there:\n');

  await keyboard.press('Delete');
  await expect(row('beat/still-there')).toHaveCount(0);
  await expect(row('beat/monday')).toBeFocused();

  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  for (let i = 0; i < 40 && (await undo.getAttribute('aria-disabled')) !== 'true'; i++) {
    await keyboard.press('Control+z');
  }
  await expect(row('beat/new-beat')).toHaveCount(0);
  await expect.poll(() => keptText(page)).toBe(SCRIPT);
  console.check();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`it is accessible and fits, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openDraft(page, { 'scenario.yaml': SCRIPT.replace('to: monday', 'to: mondays') }, 'outline');
    const reply = page.locator('[data-row="reply/1/opening"]');
    for (const { width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      await expect(reply).toBeVisible();
      await expectNoSidewaysScroll(page);
    }
    await reply.click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await expect(page.getByRole('combobox', { name: 'A beat or an ending' })).toBeFocused();
    await expectAccessible(page);
  });
}

test('a reply is dragged before another and into another beat, and a beat before another; undo gives the same bytes', async ({
  page,
}) => {
  const console = listenToConsole(page);
  await page.setViewportSize({ width: 1280, height: 2400 });
  await openDraft(page, { 'scenario.yaml': SCRIPT }, 'outline');
  const area = (key: string) => page.locator(`[data-area="${key}"]`);
  const handle = (key: string) => area(key).locator('[draggable="true"]').first();
  const words = async (beat: string) => {
    const rows = await page.locator(`[data-row^="reply/"][data-row$="/${beat}"]`).allInnerTexts();
    return rows.map((row) => row.replace(/^Reply \w:\s*/, ''));
  };
  const beats = () => page.locator('[data-row^="beat/"]').allInnerTexts();
  await expect(handle('reply/0/opening')).toBeVisible();
  const [a = '', b = '', ...others] = await words('opening');
  const names = await beats();

  await handle('reply/1/opening').dragTo(handle('reply/0/opening'));
  await expect.poll(() => words('opening')).toEqual([b, a, ...others]);
  const second = names[1] ?? '';
  await handle('reply/0/opening').dragTo(handle(`reply/0/${second}`));
  await expect.poll(() => words('opening')).toEqual([a, ...others]);
  expect((await words(second))[0]).toBe(b);
  await handle(`beat/${second}`).dragTo(handle('beat/opening'));
  await expect.poll(beats).toEqual([second, names[0], ...names.slice(2)]);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await expect.poll(() => keptText(page)).toBe(SCRIPT);
  await expect.poll(beats).toEqual(names);
  console.check();
});
