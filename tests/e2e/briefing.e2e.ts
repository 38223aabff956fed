import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole, SIZES, titlesIn } from './screens.ts';

for (const { name, width, height } of SIZES) {
  test(`every briefing is whole and accessible on ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    test.slow();
    const console = listenToConsole(page);
    for (const title of await titlesIn(page)) {
      await page.goto('./');
      await page.getByRole('link', { name: title, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
      await expect(page.getByRole('region', { name: 'Policy card' })).toBeVisible();
      await expect(page.getByRole('region', { name: 'On your screen' })).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    console.check();
  });
}

test('Begin is in sight on a desktop without scrolling', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const title of await titlesIn(page)) {
    await page.goto('./');
    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(page.getByRole('button', { name: 'Begin' })).toBeInViewport();
  }
});
