import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { zipOf } from '../formats/archive/hostile-zip.ts';
import { expectAccessible, listenToConsole } from './screens.ts';

const SCENARIO = readFileSync('scenarios/two-answers-one-bill/scenario.yaml', 'utf8');

/** Drops files on the window, as a person would from their desktop. */
async function drop(page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const made = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        made.items.add(new File([bytes], name));
      }
      return made;
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

async function openInStudio(page: Page): Promise<void> {
  await page.goto('./#/studio');
  await expect(page.getByRole('heading', { level: 1, name: 'Studio' })).toBeVisible();
  await drop(page, [{ name: 'scenario.yaml', bytes: Buffer.from(SCENARIO) }]);
  await page.getByRole('button', { name: 'Open as a new draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two answers, one bill' })).toBeVisible();
}

const sourceOf = (page: Page) => page.url().replace(/(#\/studio\/[^/]+).*$/, '$1/source');

/** Types at the end of the source, each letter as fast as it is taken. */
async function typeInSource(page: Page, words: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: /source|text of/i });
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

const endOfSource = (page: Page) => page.locator('.cm-line').last();

test('killed at any moment of typing, the page comes back with every letter', async ({ page, context }) => {
  await openInStudio(page);
  const address = sourceOf(page);
  let written = '# ';
  let tab = page;
  // Before a write begins, and while it may be going on.
  for (const pause of [0, 395]) {
    await tab.goto(address);
    await typeInSource(tab, written === '# ' ? '\n# killed' : ' again');
    written += written === '# ' ? 'killed' : ' again';
    await tab.waitForTimeout(pause);
    // Nothing of the page runs after this: no unload, no last write.
    await tab.close({ runBeforeUnload: false });
    tab = await context.newPage();
    await tab.goto(address);
    await tab.getByRole('textbox', { name: /source|text of/i }).click();
    await tab.keyboard.press('Control+End');
    await expect(endOfSource(tab)).toHaveText(written);
  }
});

test('two tabs that both wrote: nothing is overwritten, and one chooses', async ({ page, context }) => {
  await openInStudio(page);
  const address = sourceOf(page);
  const other = await context.newPage();
  await Promise.all([page.goto(address), other.goto(address)]);
  for (const tab of [page, other]) await typeInSource(tab, '\n');
  await expect(page.getByText('Saved in this browser')).toBeVisible();
  await expect(other.getByText('Saved in this browser')).toBeVisible();
  await Promise.all([page.keyboard.type('# mine'), other.keyboard.type('# theirs')]);
  const conflict = (tab: Page) => tab.getByRole('heading', { name: 'Another tab changed this draft' });
  await expect
    .poll(async () => (await conflict(page).isVisible()) || (await conflict(other).isVisible()))
    .toBe(true);
  // Whichever wrote first, the other one asks.
  const loser = (await conflict(page).isVisible()) ? page : other;
  await loser.getByRole('button', { name: 'Keep both, this one as a copy' }).click();
  await expect(
    loser.getByRole('heading', { name: /^Kept as “Two answers, one bill \(copy\)”/ }),
  ).toBeVisible();
  await page.goto('./#/studio');
  await expect(page.getByRole('link', { name: /Two answers, one bill/ })).toHaveCount(2);
});

test('a hostile archive is told file by file, and the open draft is not touched', async ({ page }) => {
  const console = listenToConsole(page);
  await openInStudio(page);
  const hostile = zipOf([
    { name: 'scenario.yaml', content: 'title: <img src=x onerror=alert(1)>\nbeats: {}\n' },
    { name: '../../evil.yaml', content: 'x' },
    { name: 'bomb.yaml', content: new Uint8Array(4_000_000) },
    { name: 'audio/hello.ogg', content: '<script>alert(1)</script>' },
  ]);
  await drop(page, [{ name: 'gift.htl.zip', bytes: hostile }]);
  const dialog = page.getByRole('dialog', { name: 'Opened: gift.htl.zip' });
  await expect(dialog.getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  for (const reason of [
    'leads out of the archive',
    'claims to unpack to',
    'what is in it is not of that kind',
  ])
    await expect(dialog.getByText(reason)).toBeVisible();
  await expectAccessible(page, 'dialog[open]');
  await dialog.getByRole('button', { name: 'Leave everything as it was' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two answers, one bill' })).toBeVisible();

  await drop(page, [{ name: 'gift.htl.zip', bytes: hostile }]);
  await dialog.getByRole('button', { name: 'Put it in place of the open draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '<img' })).toBeVisible();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await expect(page.getByText('Before opening gift.htl.zip/scenario.yaml')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two answers, one bill' })).toBeVisible();
  await page.getByRole('button', { name: /^Compare “Before opening/ }).click();
  await expect(page.getByText('They are the same.')).toBeVisible();
  await expectAccessible(page, 'aside');
  console.check();
});
