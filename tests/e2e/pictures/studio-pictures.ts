import { join } from 'node:path';
import { PICTURES, type Studio } from './picture-set.ts';

/** The studio with a copy of a shipped scenario: the script beside the form of a reply, and the map under an overlay. */
export async function takeStudioPictures({ browser, address }: Studio): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  try {
    const page = await context.newPage();
    await page.goto(`${address}#/studio`);
    await page.getByRole('button', { name: /^A gift at the wrong door/ }).click();
    await page.getByRole('heading', { name: 'A gift at the wrong door (copy)', level: 1 }).waitFor();
    await page.getByRole('tab', { name: 'Proof' }).click();
    await page.getByText('Every way the talk can go was looked at').waitFor();
    await page.getByRole('tab', { name: 'Edit' }).click();
    await page.getByText('the first words, and how you take them').scrollIntoViewIfNeeded();
    const reply = page.getByRole('button', { name: /^Reply a: / }).first();
    await reply.click();
    await page.keyboard.press('Escape');
    await page.screenshot({ path: join(PICTURES, 'studio-outline.png') });
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await page.getByLabel('Lay over').selectOption({ label: 'Chance of a good ending' });
    // The picture is drawn by a worker; it has come when the first beat stands.
    await page.locator('.react-flow__node').first().waitFor();
    await page.getByRole('button', { name: 'All of it' }).click();
    await page.screenshot({ path: join(PICTURES, 'studio-map.png') });
  } finally {
    await context.close();
  }
}
