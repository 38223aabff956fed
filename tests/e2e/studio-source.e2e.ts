import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { openDraft } from './draft-in-browser.ts';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole } from './screens.ts';

/** The source view and the translations, in the built app under the server's content security policy. */

const SCRIPT = readFileSync(
  new URL('../../scenarios/gift-at-the-wrong-door/scenario.yaml', import.meta.url),
  'utf8',
);

/** The script as the browser keeps it. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string | undefined>((resolve, reject) => {
        const open = indexedDB.open('hold-the-line-drafts');
        open.addEventListener('error', () => reject(open.error ?? new Error('no database')));
        open.addEventListener('success', () => {
          const reading = open.result.transaction('drafts').objectStore('drafts').get('a-draft');
          reading.addEventListener('success', () => {
            const { texts } = reading.result as { texts: Record<string, string> };
            open.result.close();
            resolve(texts['scenario.yaml']);
          });
        });
      }),
  );

const editor = (page: Page) => page.getByRole('textbox', { name: /^Source of / });
/** What the editor shows, as far as it is drawn. */
const shown = (page: Page) => editor(page).innerText();

/** Takes the suggestion that is marked. The editor pays no heed to keys in the moment in which the list appears. */
async function take(page: Page, name: RegExp): Promise<void> {
  await expect(page.getByRole('option', { name })).toBeVisible();
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
}

async function find(page: Page, words: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

test('the text is typed, completed and checked by keyboard alone; a slip is told at its place, and undo leads back', async ({
  page,
}) => {
  const console = listenToConsole(page);
  await openDraft(page, { 'scenario.yaml': SCRIPT }, 'source');
  await expect(editor(page)).toBeVisible();
  await expect(page.getByText('Line 1, column 1')).toBeVisible();

  // The title, as every other view shows it.
  await find(page, 'title: A gift');
  await page.keyboard.press('End');
  await page.keyboard.type(' in Leith');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A gift at the wrong door in Leith');
  await expect.poll(() => kept(page)).toContain('title: A gift at the wrong door in Leith\n');

  // A marker from the catalogue, with what it means.
  await find(page, 'empathize.generic, listen.lets-finish');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(', calm.sh');
  await take(page, /calm\.short-turn.*keeps the turn short/);
  await expect.poll(() => shown(page)).toContain('[empathize.generic, listen.lets-finish, calm.short-turn]');

  // Where a reply leads.
  await find(page, 'to: told-twice');
  // What was found is marked, and written over.
  await page.keyboard.type('to: the-ph');
  await take(page, /^the-photo/);
  await expect.poll(() => shown(page)).toContain('to: the-photo');

  await expectAccessible(page);

  // A bracket left open.
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('when: { mood: [angry');
  await page.keyboard.press('Escape');
  const findings = page.getByRole('button', { name: /error/ });
  await expect(findings).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A gift at the wrong door in Leith');
  await expect.poll(() => shown(page)).toContain('when: { mood: [angry');

  // Nothing was lost: the same bytes as before, by undo alone.
  const undo = page.getByRole('button', { name: 'Undo' });
  for (let step = 0; step < 40 && (await undo.getAttribute('aria-disabled')) !== 'true'; step++)
    await page.keyboard.press('Control+z');
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A gift at the wrong door');
  await expect(findings).toBeHidden();
  await expect.poll(() => kept(page)).toBe(SCRIPT);

  // Tab leaves the text.
  await editor(page).focus();
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
  console.check();
});

test('a language is added and written; a text that changes afterwards is marked, and read in its own direction', async ({
  page,
}) => {
  const console = listenToConsole(page);
  await openDraft(page, { 'scenario.yaml': SCRIPT }, 'translate');
  await page.getByRole('button', { name: 'Add a language' }).click();
  await page.getByRole('combobox', { name: 'Language' }).fill('Arabic');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^0 of \d+ texts translated into Arabic$/)).toBeVisible();

  const title = page.getByRole('textbox', { name: 'Title, in Arabic' });
  await title.fill('هدية على الباب الخطأ');
  await expect(title).toHaveCSS('direction', 'rtl');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Summary for the card, in Arabic' })).toBeFocused();
  await page.keyboard.type('طرد');
  await expect(page.getByText(/^2 of \d+ texts translated into Arabic$/)).toBeVisible();

  await page.getByRole('combobox', { name: 'Part' }).selectOption('beats/opening');
  await page.getByRole('textbox', { name: 'They say, line 1, in Arabic' }).fill('هذه ثالث مكالمة.');
  const preview = page.getByRole('region', { name: 'As a trainee reads it in Arabic' });
  await expect(preview.getByText('هذه ثالث مكالمة.')).toHaveCSS('direction', 'rtl');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('link', { name: 'Source' }).click();
  await find(page, 'title: A gift');
  await page.keyboard.press('End');
  await page.keyboard.type(', again');
  await page.getByRole('link', { name: 'Translations' }).click();
  await expect(page.getByText(/^2 of \d+ texts translated into Arabic, 1 changed since$/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Part' }).selectOption('about');
  await expect(page.getByText('It was: A gift at the wrong door')).toBeVisible();
  await page.getByRole('button', { name: 'It still fits' }).click();
  await expect(page.getByText(/^3 of \d+ texts translated into Arabic$/)).toBeVisible();
  console.check();
});
