import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openDraft } from './draft-in-browser.ts';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole } from './screens.ts';

/** The forms of the dock, in the built app. */

const SCRIPT = readFileSync(
  new URL('../fixtures/scenarios/late-parcel/scenario.yaml', import.meta.url),
  'utf8',
);

const form = (page: Page) => page.getByRole('tabpanel', { name: 'Edit' });
const outline = (page: Page) => page.getByRole('region', { name: 'Outline' });

/** More stops than any form has. */
const STOPS = 90;

/** Goes on with Tab, as somebody without a mouse would, until a control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stop = 0; stop < STOPS; stop++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(control)}`);
}

async function write(page: Page, name: string | RegExp, words: string): Promise<void> {
  await tabTo(page, form(page).getByRole('textbox', { name }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

async function pick(page: Page, name: string, words: string): Promise<void> {
  const field = form(page).getByRole('combobox', { name });
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await expect(field).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
}

test('a reply is written wholly by keyboard, and tells how it will be judged', async ({ page }) => {
  const console = listenToConsole(page);
  await openDraft(page, { 'scenario.yaml': SCRIPT }, 'outline');
  await outline(page).getByRole('button', { name: 'opening', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('heading', { level: 2, name: 'opening' })).toBeVisible();
  await page.keyboard.press('F6');

  await tabTo(page, form(page).getByRole('button', { name: 'Add a reply' }));
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('heading', { level: 2, name: 'Reply 5 of 5' })).toBeFocused();

  await write(
    page,
    'You say',
    'Six days, and it is for Friday. I would be short with me too. Tell me what it is for.',
  );
  await expect(
    form(page)
      .getByText(/^20 words/)
      .first(),
  ).toBeVisible();
  await pick(page, 'Add a behaviour', 'cue');
  await pick(page, 'Add a behaviour', 'reaction makes sense');
  await pick(page, 'Leads to', 'offer');
  await pick(page, 'Add a condition to “Open only if”', 'mood');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, form(page).getByRole('checkbox', { name: 'Furious' }));
  await page.keyboard.press('Space');
  await pick(page, 'Add to “And it changes”', 'knows date');
  await write(page, /Their reaction/, 'It is for my sister.');
  await write(page, /What you did/, 'You picked up the day that she let fall and asked about it.');
  await pick(page, 'Principle', 'active listening');
  await write(page, /better line|wrong/, 'Friday. What happens on Friday?');

  await expect(
    outline(page).getByRole('button', { name: /^Reply e.*Six days, and it is for Friday/ }),
  ).toBeVisible();
  const table = form(page).getByRole('table', { name: /How it will be judged/ });
  await expect(table.getByRole('row', { name: /Angry/ })).toContainText(/Best|Good|Slip/);
  await expectAccessible(page);

  // One history for all fields: the last one is taken back whole, to what a new reply asks for.
  await page.keyboard.press('Control+z');
  await expect(form(page).getByRole('textbox', { name: /better line|wrong/ })).toHaveValue(/^‹/);
  console.check();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a form can be read and reached, narrow as wide, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openDraft(page, { 'scenario.yaml': SCRIPT }, 'outline');
    const parts = [
      [/^Rules /, 'Rules of this talk'],
      [/^Reply a: So it goes out/, 'Reply 1 of 2'],
    ] as const;
    for (const [name, heading] of parts) {
      await outline(page).getByRole('button', { name }).first().click();
      await expect(form(page).getByRole('heading', { level: 2, name: heading })).toBeVisible();
    }
    await expect(form(page).getByRole('table')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const dock = page.getByRole('button', { name: 'Tools', exact: true });
    if ((await dock.getAttribute('aria-pressed')) === 'false') await dock.click();
    await expect(form(page).getByRole('table')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
