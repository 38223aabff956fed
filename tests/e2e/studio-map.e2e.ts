import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole } from './screens.ts';

/** The map of a copy of a shipped scenario, as a trainer would use it. */

/** The address of the map of a new copy. */
async function openMap(page: Page, title = 'Two answers, one bill'): Promise<void> {
  await page.goto('./#/studio');
  await page.getByRole('button', { name: title }).click();
  await page.getByRole('link', { name: 'Map' }).click();
  await expect(card(page, 'start')).toBeVisible();
}

/** Cards are buttons that tell all about themselves; `start` is the one the talk starts with. */
const card = (page: Page, name: string) =>
  name === 'start'
    ? page.getByRole('button', { name: /the talk starts here/ })
    : page.getByRole('button', { name: new RegExp(`^Beat ${name}, `) });

test('the map is walked, changed and undone with the keyboard alone', async ({ page }) => {
  const console = listenToConsole(page);
  await openMap(page);
  await page.getByRole('radio', { name: 'Picture' }).focus();
  await page.keyboard.press('Tab');
  await expect(card(page, 'start')).toBeFocused();

  await page.keyboard.press('ArrowRight');
  const second = page.locator('.react-flow__node:focus');
  await expect(second).toHaveAccessibleName(/reached from/);
  const before = await second.getAttribute('aria-label');

  await page.keyboard.press('b');
  await expect(page.getByText(/^Reply B: “.*” leads to /).first()).toBeAttached();

  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: /Where a reply of/ });
  await dialog.getByRole('combobox', { name: 'Lead to' }).fill('Endings');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(second).not.toHaveAttribute('aria-label', before ?? '');
  await expect(second).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(second).toHaveAttribute('aria-label', before ?? '');

  await page.keyboard.press('n');
  await page.keyboard.type('made-by-keys');
  await page.keyboard.press('Enter');
  await expect(card(page, 'made-by-keys')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('renamed-by-keys');
  await page.keyboard.press('Enter');
  await expect(card(page, 'renamed-by-keys')).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(card(page, 'renamed-by-keys')).toHaveCount(0);
  await expect(card(page, 'made-by-keys')).toHaveCount(0);

  await page.keyboard.press('Home');
  await expect(card(page, 'start')).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: /^Folded phase Open/ })).toBeFocused();
  console.check();
});

test('a line drawn with the mouse changes where a reply leads; drawn to nowhere it asks for a new beat', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);
  await page.getByRole('button', { name: 'All of it' }).click();
  const first = card(page, 'start');
  const letter = first.locator('[data-handleid="reply-0"]');
  const target = card(page, 'sixth-time');
  const drawTo = async (x: number, y: number) => {
    const from = (await letter.boundingBox())!;
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(x - 10, y, { steps: 4 });
    await page.mouse.move(x, y, { steps: 2 });
    await page.mouse.up();
  };
  const goal = (await target.boundingBox())!;
  await drawTo(goal.x + goal.width / 2, goal.y + goal.height / 2);
  await expect(first).toHaveAccessibleName(/A leads to sixth-time/);
  const pane = (await page.locator('.react-flow').boundingBox())!;
  await drawTo(pane.x + pane.width / 2, pane.y + 8);
  await expect(page.getByRole('dialog', { name: /^A new beat after/ })).toBeVisible();
});

test('picture and list hold for axe in light and dark, narrow and wide; a way to an ending is shown', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openMap(page);
  await page.getByLabel('Lay over').selectOption('Chance of a good ending');
  await expect(page.getByText(/\d % end well/).first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find' }).fill('bill');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^\d of \d+$/)).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByLabel('Lay over').selectOption('What can be reached');
  await expectAccessible(page);
  // Scrolled down, it reaches to the foot of the window.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const below = () =>
    page
      .getByRole('group', { name: /^Commands for/ })
      .evaluate((bar) => window.innerHeight - bar.getBoundingClientRect().bottom);
  await expect.poll(below).toBeLessThan(40);
  await page.setViewportSize({ width: 320, height: 640 });
  // In a narrow room the talk runs downwards, without being asked to.
  await expect
    .poll(async () => {
      const [from, to] = await Promise.all(
        [card(page, 'start'), card(page, 'two-stories')].map((each) => each.boundingBox()),
      );
      return to!.y > from!.y + from!.height;
    })
    .toBe(true);
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'List' }).check();
  await expect(page.getByRole('table')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
