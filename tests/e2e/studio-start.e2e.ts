import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole } from './screens.ts';

test('from the interview to a draft by keyboard alone; a reload on the way loses nothing', async ({
  page,
}) => {
  const console = listenToConsole(page);
  await page.goto('./#/studio');
  await expect(page.getByRole('heading', { name: 'Studio', level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Begin the interview' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What kind of talk was it?' })).toBeVisible();
  await expectAccessible(page);
  const forward = async (heading: string) => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: heading })).toBeFocused();
  };
  await page.getByRole('radio', { name: 'In person' }).focus();
  await page.keyboard.press('Space');
  await forward('Who was the customer?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Noor Haddad');
  await page.keyboard.press('Tab');
  await page.keyboard.type('she/her');
  await forward('And who answers them?');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'In person' })).toBeChecked();
  for (const heading of [
    'Who was the customer?',
    'And who answers them?',
    'What went wrong, and how does it begin?',
  ])
    await forward(heading);
  await forward('What do they say first?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Three o’clock. You said three o’clock.');
  for (const heading of [
    'What do they really need?',
    'What may be offered, and what not?',
    'Where does it usually go wrong?',
    'What shall it be called?',
  ])
    await forward(heading);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Three o’clock');
  await forward('Is that right?');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Three o’clock', level: 1 })).toBeVisible();
  await expect(page.getByText('Three o’clock. You said three o’clock.').first()).toBeVisible();
  await expectNoSidewaysScroll(page);

  // From one placeholder to the next, each time into its field; back to the script, and out of a dialog to where one was.
  // Nothing is done wrong while texts only hold their places; on a phone, too, the way to the next of them is at hand.
  const next = page.getByRole('button', { name: /^Write the next/ });
  await expect(next).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Proof', exact: true })).toBeVisible();
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(next).toBeInViewport();
  await expectAccessible(page);
  await page.setViewportSize({ width, height });
  await page.keyboard.press('F8');
  await expect(page.getByRole('textbox', { name: 'Summary' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('A mother, a sick child and a room that is not ready.');
  const form = page.getByRole('tabpanel', { name: 'Edit' });
  await expect(form.getByText('‹One or two sentences for the card')).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(page.getByRole('textbox', { name: 'Aim' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.locator('[data-row="part/about"]')).toBeFocused();
  const share = page.getByRole('button', { name: 'Share' });
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(share).toBeFocused();
  console.check();
});

test('a copy is put into the catalogue, played from there, opened before a class, and taken out again', async ({
  page,
}) => {
  await page.goto('./#/studio');
  await page.getByRole('button', { name: /^Third call today/ }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Put it in the catalogue' }).click();
  await expect(dialog.getByText('is in the catalogue')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Open a room with it' }).click();
  await expect(page.getByRole('radio', { name: /Third call today \(copy\)/ })).toBeChecked();
  await page.getByRole('button', { name: 'Open the room' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Third call today (copy)');

  await page.goto('./#/');
  await page.getByRole('link', { name: 'Third call today (copy)' }).click();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();

  await page.goto('./#/studio');
  await page.getByRole('link', { name: 'Third call today (copy)' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  await dialog.getByRole('button', { name: 'Take it out of the catalogue' }).click();
  await expect(dialog.getByRole('button', { name: 'Put it in the catalogue' })).toBeVisible();
});
