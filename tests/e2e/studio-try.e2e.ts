import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole } from './screens.ts';

/** A talk tried beside the script, and the customer tuned and tried: in the built app, by keyboard. */

const SCENARIO = readFileSync('scenarios/two-answers-one-bill/scenario.yaml', 'utf8');

async function openInStudio(page: Page, view: string): Promise<void> {
  await page.goto('./#/studio');
  await expect(page.getByRole('heading', { level: 1, name: 'Studio' })).toBeVisible();
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'scenario.yaml'));
    return transfer;
  }, SCENARIO);
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await page.getByRole('button', { name: 'Open as a new draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two answers, one bill' })).toBeVisible();
  await page.goto(page.url().replace(/(#\/studio\/[^/]+).*$/, `$1/${view}`));
}

test('a talk begun in the middle, in a chosen mood, shows an edit at once', async ({ page }) => {
  const console = listenToConsole(page);
  await openInStudio(page, 'source');
  await page.getByRole('tab', { name: /^Edit/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Try it' })).toHaveAttribute('aria-selected', 'true');

  const from = page.getByRole('combobox', { name: 'From', exact: true });
  await expect(from).toBeVisible();
  await from.focus();
  await page.keyboard.type('typing');
  await expect(from).toHaveValue('typing');
  const mood = page.getByRole('combobox', { name: /^in mood/ });
  await mood.focus();
  await page.keyboard.type('Furious');
  await expect(page.getByRole('meter', { name: 'Mood' })).toHaveAttribute('aria-valuetext', 'Furious');

  const replies = page.getByRole('list', { name: 'Your replies' }).getByRole('button');
  const place = (await replies.allInnerTexts()).findIndex((words) => words.includes('No need, I can see'));
  await replies.first().focus();
  await page.keyboard.press(String(place + 1));
  const talk = page.getByRole('list', { name: 'The talk' });
  await expect(talk.getByText('No need, I can see')).toBeVisible();
  await expect(talk.getByText('Led to')).toBeVisible();
  await expectAccessible(page);

  const editor = page.getByRole('textbox', { name: /^Source of / });
  await editor.focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('No need, I can see');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.type('Never mind, I can read');
  await expect(talk.getByText('Never mind, I can read')).toBeVisible();
  await expect(talk.getByText('No need, I can see')).toHaveCount(0);
  console.check();
});

test('the customer is tuned in words, and the mood moves otherwise', async ({ page }) => {
  const console = listenToConsole(page);
  await openInStudio(page, 'persona');
  const behaviour = page.getByRole('combobox', { name: 'Behaviour to try' });
  await behaviour.focus();
  await page.keyboard.type('defends self');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const heard = page.getByRole('list', { name: 'What they heard' });
  await expect(heard.getByText('Mood: angry → furious')).toBeVisible();

  await page.getByRole('radio', { name: /^Step by step/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Slowly: they let the first/ })).toBeChecked();
  await expect(heard.getByText('Mood: angry, as before')).toBeVisible();
  await expect(page.getByText(/^Kept in tomasz-angry\.persona\.yaml/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: /^Step by step/ })).toBeChecked();

  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  console.check();
});
