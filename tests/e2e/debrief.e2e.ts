import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { attemptReportSchema } from '#core/schema/attempt-report-schema.ts';
import {
  SIZES,
  expectAccessible,
  expectNoSidewaysScroll,
  listenToConsole,
  playToDebrief,
  replies,
  titlesIn,
  withoutPauses,
} from './screens.ts';

/** A talk had to its end with the first reply each time, and its debrief opened. */
async function openDebrief(page: Page, title: string): Promise<void> {
  await page.goto('./');
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await playToDebrief(page);
  await expect(page.getByRole('heading', { level: 2, name: 'How was that?' })).toBeVisible();
}

const answer = (page: Page) => page.getByRole('button', { name: 'About what I expected' });

test.beforeEach(async ({ page }) => {
  await withoutPauses(page);
});

test('every debrief is whole at every size and accessible in its turn, light and dark, before and after the first tap', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const console = listenToConsole(page);
  for (const [turn, title] of (await titlesIn(page)).entries()) {
    await openDebrief(page, title);
    await expectAccessible(page);
    await answer(page).click();
    await expect(page.getByText('You said:')).toBeFocused();
    // Everything that can be unfolded is looked at unfolded.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const [place, { width, height }] of SIZES.entries()) {
      await page.setViewportSize({ width, height });
      const isDark = (place + turn) % 2 === 0;
      await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', reducedMotion: 'reduce' });
      await expectNoSidewaysScroll(page);
      // Half a minute a debrief: the six of them come to every size, in both colours.
      if ((place + turn) % SIZES.length === 0) await expectAccessible(page);
    }
  }
  console.check();
});

test('every label of the mood line stands on one line on a phone', async ({ page }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const [title = ''] = await titlesIn(page);
    await openDebrief(page, title);
    await answer(page).click();
    const labels = page.getByRole('group', { name: 'A turn to look at' }).locator('span[aria-hidden]');
    await expect(labels.last()).toHaveText('end');
    const heights = await labels.evaluateAll((all) =>
      all.map((label) => label.getBoundingClientRect().height),
    );
    expect(new Set(heights.map(Math.round)).size).toBe(1);
  }
});

test('an answer and a plan outlive the page', async ({ page }) => {
  const [title = ''] = await titlesIn(page);
  await openDebrief(page, title);
  await answer(page).click();
  const plan = page.getByRole('textbox', { name: 'Your if–then plan' });
  await plan.fill('If somebody shouts, then I will wait for two breaths.');
  await expect(page.getByText('Saved with this talk.')).toBeVisible();
  await page.reload();
  await expect(plan).toHaveValue('If somebody shouts, then I will wait for two breaths.');
  await expect(page.getByText('You said: About what I expected.')).toBeVisible();
});

test('the mood line is walked by keyboard alone', async ({ page }) => {
  const [title = ''] = await titlesIn(page);
  await openDebrief(page, title);
  await answer(page).focus();
  await page.keyboard.press('Enter');
  const first = page.getByRole('radio', { name: /^Turn 1:/ });
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement instanceof HTMLInputElement)) break;
  }
  await page.keyboard.press('Home');
  while (!(await first.isChecked())) await page.keyboard.press('ArrowLeft');
  await expect(first).toBeFocused();
  await expect(page.getByText(/^Turn 1 of \d+$/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Turn 2 of \d+$/)).toBeVisible();
});

test('the transcript is copied, and downloaded as text and as a report', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [title = ''] = await titlesIn(page);
  await openDebrief(page, title);
  await answer(page).click();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('The transcript is on the clipboard.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(title);

  const download = async (button: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    await expect(page.getByText(`Saved as ${file.suggestedFilename()}.`)).toBeVisible();
    return readFile(await file.path(), 'utf8');
  };
  expect(await download('Download text')).toBe(copied);
  const report = attemptReportSchema.parse(JSON.parse(await download('Download report (JSON)')));
  expect(report.transcript).toBe(copied);
});

test('on paper there is the debrief and nothing to press', async ({ page }) => {
  const [title = ''] = await titlesIn(page);
  await openDebrief(page, title);
  await answer(page).click();
  const plan = await page.getByRole('textbox', { name: 'Your if–then plan' }).inputValue();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(plan, { exact: true }).and(page.locator('p'))).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Transcript' })).toBeVisible();
  const pressed = page.getByRole('button').filter({ visible: true });
  // What is left are the names of turns inside sentences.
  for (const text of await pressed.allTextContents()) expect(text).toMatch(/^turn \d+$/i);
  await expect(page.getByRole('main').getByRole('link').filter({ visible: true })).toHaveCount(0);
});

test('a moment is played again from where it stood, with what was said before kept', async ({ page }) => {
  const [title = ''] = await titlesIn(page);
  await openDebrief(page, title);
  await answer(page).click();
  const moment = page.getByRole('article', { name: /^The costliest moment, turn \d+/ });
  const turn = Number(/turn (\d+)/.exec((await moment.getAttribute('aria-label')) ?? '')?.[1]);
  const line = await page
    .getByRole('article', { name: `Turn ${turn}`, exact: true })
    .locator('p')
    .nth(1)
    .innerText();
  await moment.getByRole('link', { name: /^Replay from here/ }).click();
  await expect(replies(page).getByRole('button').first()).toBeVisible();
  const words = line.split('\n').at(-1)?.slice(0, 40) ?? '';
  await expect(page.getByRole('main')).toContainText(words);
});
