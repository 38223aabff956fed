import { expect, test, type Page } from '@playwright/test';
import {
  answerByKey,
  expectAccessible,
  expectNoSidewaysScroll,
  listenToConsole,
  openBriefing,
  replies,
  SIZES,
  titlesIn,
  withoutPauses,
} from './screens.ts';

/** What a screen reader was told last. */
const heard = (page: Page) => page.locator('[aria-live="polite"]').innerText();

/** Waits until it has been told something that it had not been told before. */
async function hearsSomethingNew(page: Page, before: string): Promise<string> {
  await expect.poll(() => heard(page)).not.toBe(before);
  await expect.poll(() => heard(page)).not.toBe('');
  return heard(page);
}

async function begin(page: Page, title: string): Promise<void> {
  await page.goto('./');
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(replies(page).getByRole('button').first()).toBeVisible();
}

/** Each channel dresses the conversation in its own way; one of each is enough to look at. */
async function oneTitleOfEachChannel(page: Page): Promise<string[]> {
  const titles = await titlesIn(page);
  const channels = await page
    .getByRole('article')
    .getByText(/^(Phone|Chat|Email|In person|Social)$/)
    .allInnerTexts();
  return titles.filter((_, index) => channels.indexOf(channels[index] ?? '') === index);
}

test('every conversation can be played to its end with number keys alone, and focus is never lost', async ({
  page,
}) => {
  test.slow();
  await withoutPauses(page);
  const console = listenToConsole(page);
  for (const title of await titlesIn(page)) {
    await begin(page, title);
    for (let turn = 0; turn < 60; turn++) {
      if (await page.getByRole('link', { name: 'To the debrief' }).isVisible()) break;
      await expect(replies(page)).toBeFocused();
      const line = await hearsSomethingNew(page, '');
      await answerByKey(page, 1);
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
      await expect.poll(async () => ['', line].includes(await heard(page))).toBe(false);
    }
    await expect(page.getByRole('link', { name: 'To the debrief' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'After the talk' })).toBeFocused();
  }
  console.check();
});

for (const { name, width, height } of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the conversation is whole and accessible on ${name}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await withoutPauses(page);
      const console = listenToConsole(page);
      for (const title of await oneTitleOfEachChannel(page)) {
        await begin(page, title);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await page.keyboard.press('2');
        await expect(page.getByRole('button', { name: 'Take back' })).toBeEnabled();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
      console.check();
    });
  }
}

test('a phone rings, is answered by its button, and any key skips the pause before the line', async ({
  page,
}) => {
  await openBriefing(page, 'Phone');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('button', { name: 'Answer' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(replies(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(replies(page).getByRole('button', { name: /^1/ })).toBeVisible();
});

test('a talk whose page is killed goes on at the same line with the same replies', async ({
  page,
  context,
}) => {
  await withoutPauses(page);
  await openBriefing(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  const first = await hearsSomethingNew(page, '');
  await page.keyboard.press('1');
  const line = await hearsSomethingNew(page, first);
  const offered = await replies(page).getByRole('button').allInnerTexts();
  const address = page.url();
  // Nothing of the page runs after this: no unload, no last write.
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(address);
  expect(await hearsSomethingNew(again, '')).toBe(line);
  expect(await replies(again).getByRole('button').allInnerTexts()).toEqual(offered);
});

/** Makes database writes of this page never end, as when its tab is killed before they do. */
async function withholdWrites(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = function put() {
      const ask = () => this.get('nothing') as IDBRequest<IDBValidKey>;
      const again = () => ask().addEventListener('success', again);
      again();
      return ask();
    };
  });
}

/** Presses the first reply `times` times, each in the frame after the last; resolves to what is offered then. */
function playFast(page: Page, times: number): Promise<string[]> {
  return page.evaluate(async (presses) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('fieldset button')];
    for (let press = 0; press < presses && buttons().length > 0; press++) {
      buttons()[0]?.click();
      await frame();
    }
    return buttons().map(({ innerText }) => innerText);
  }, times);
}

for (const { moment, replyTimes, prepare } of [
  { moment: 'right after the click', replyTimes: 1, prepare: () => Promise.resolve() },
  { moment: 'before anything reached the database', replyTimes: 2, prepare: withholdWrites },
]) {
  test(`a talk whose page is killed ${moment} goes on at the very line last shown`, async ({
    page,
    context,
  }) => {
    await withoutPauses(page);
    await openBriefing(page);
    await page.getByRole('button', { name: 'Begin' }).click();
    const first = await hearsSomethingNew(page, '');
    await prepare(page);
    const offered = await playFast(page, replyTimes);
    const address = page.url();
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await again.goto(address);
    expect(await hearsSomethingNew(again, '')).not.toBe(first);
    expect(await replies(again).getByRole('button').allInnerTexts()).toEqual(offered);
    // And it goes on from there without a word about another tab.
    await again.keyboard.press('1');
    await expect(again.getByRole('heading', { name: 'This talk went on in another tab' })).toBeHidden();
    await expect(again.getByRole('button', { name: 'Take back' })).toBeEnabled();
  });
}

test('ten replies within a second, the last taken back at once, are all there after a reload', async ({
  page,
}) => {
  await withoutPauses(page);
  const console = listenToConsole(page);
  await openBriefing(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await hearsSomethingNew(page, '');
  await playFast(page, 10);
  await page.getByRole('button', { name: 'Take back' }).click();
  const line = await hearsSomethingNew(page, '');
  const offered = await replies(page).getByRole('button').allInnerTexts();
  await page.reload();
  expect(await hearsSomethingNew(page, '')).toBe(line);
  expect(await replies(page).getByRole('button').allInnerTexts()).toEqual(offered);
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage)))
    .toEqual(['hold-the-line-preferences']);
  console.check();
});

test('where storage is full the talk goes on, says so, and is still there after a reload', async ({
  page,
}) => {
  await withoutPauses(page);
  await openBriefing(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await hearsSomethingNew(page, '');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await playFast(page, 2);
  await expect(
    page.getByRole('heading', { name: 'The last reply could not be saved: storage is full' }),
  ).toBeVisible();
  const offered = await replies(page).getByRole('button').allInnerTexts();
  await page.reload();
  await expect(replies(page).getByRole('button').first()).toBeVisible();
  expect(await replies(page).getByRole('button').allInnerTexts()).toEqual(offered);
});

test('the catalogue offers the talk that was left', async ({ page }) => {
  await withoutPauses(page);
  await openBriefing(page);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'Begin' }).click();
  await hearsSomethingNew(page, '');
  await page.getByRole('link', { name: 'Leave' }).click();
  await page.getByRole('link', { name: `Go on with ${title}` }).click();
  await expect(replies(page)).toBeFocused();
});

test('two tabs with one talk: the second is told, and nothing is lost', async ({ page, context }) => {
  await withoutPauses(page);
  await openBriefing(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  const first = await hearsSomethingNew(page, '');
  const other = await context.newPage();
  await withoutPauses(other);
  await other.goto(page.url());
  await hearsSomethingNew(other, '');
  await other.keyboard.press('1');
  const line = await hearsSomethingNew(other, first);

  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: 'This talk went on in another tab' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on from there' }).click();
  // What the other tab had said may still be in the live region for a moment.
  await expect.poll(() => heard(page)).toBe(line);
});
