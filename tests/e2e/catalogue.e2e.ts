import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole, SIZES, titlesIn } from './screens.ts';

for (const { name, width, height } of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the catalogue is whole and accessible on ${name}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      const console = listenToConsole(page);
      expect(await titlesIn(page)).not.toEqual([]);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole('button', { name: 'Settings' }).click();
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      console.check();
    });
  }
}

test('every customer has a face', async ({ page }) => {
  const titles = await titlesIn(page);
  const faces = page.getByRole('article').locator('img');
  await expect(faces).toHaveCount(titles.length);
  for (const face of await faces.all()) {
    await face.scrollIntoViewIfNeeded();
    await expect
      .poll(() => face.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  }
});

test('search, then a conversation, by keyboard alone', async ({ page }) => {
  const [title = ''] = await titlesIn(page);
  await page.getByRole('searchbox', { name: 'Search' }).focus();
  await page.keyboard.type(title);
  await expect(page.getByRole('article')).toHaveCount(1);
  const link = page.getByRole('link', { name: title });
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
});

test('the chosen theme outlives the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await titlesIn(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await paper()).not.toBe(light);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await paper()).not.toBe(light);
});
