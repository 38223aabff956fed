import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole, SIZES } from './screens.ts';

/** A session without a server: the console’s tab serves the room, and a second window of the same browser is the wall. */

/** As a host answers that only has files: it knows of no rooms, and sends the page instead. */
test.beforeEach(async ({ context }) => {
  await context.route('**/api/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Hold the Line</title>' }),
  );
});

const stage = (page: Page) => page.locator('#console-stage');

/** Longer than the time in which a remote’s second press is taken for the same one. */
async function forward(page: Page, into: string): Promise<void> {
  await expect(async () => {
    if ((await stage(page).innerText()) !== into) await page.keyboard.press('PageDown');
    await expect(stage(page)).toHaveText(into, { timeout: 600 });
  }).toPass();
}

async function openRoom(page: Page): Promise<void> {
  await page.goto('#/classroom');
  await page.getByRole('radio', { name: /A gift at the wrong door/ }).check();
  await page.getByRole('button', { name: 'Open the room' }).click();
  await expect(stage(page)).toHaveText('Lobby');
}

async function openWall(page: Page): Promise<Page> {
  // On a busy machine the keys may not be heard yet when the room is first seen.
  const wall = await new Promise<Page>((opened, failed) => {
    page.once('popup', opened);
    void expect(async () => {
      await page.keyboard.press('w');
      await expect.poll(() => page.context().pages().length, { timeout: 3000 }).toBeGreaterThan(1);
    })
      .toPass()
      .catch(failed);
  });
  await expect(wall.getByRole('heading', { name: /raise your hands/ })).toBeVisible();
  return wall;
}

/** Everything that windows say to each other about the room, as a wall could read it. */
async function listenToWall(wall: Page, address: string): Promise<() => Promise<string>> {
  const code = /classroom\/(\w{6})\//.exec(address)?.[1] ?? '';
  await wall.evaluate((name) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new BroadcastChannel(name).addEventListener('message', ({ data }) => {
      heard.push(String((data as { text?: string }).text));
    });
  }, `hold-the-line-room-${code}`);
  return () => wall.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'));
}

test('a whole session by keys: the wall follows, shows no votes before the reveal, and outlives reloads', async ({
  page,
}) => {
  test.slow();
  const console_ = listenToConsole(page);
  await openRoom(page);
  const wall = await openWall(page);
  await page.bringToFront();

  await forward(page, 'Briefing');
  await forward(page, 'The customer has spoken');
  await expect(wall.getByRole('heading', { name: 'How would you answer?' })).toBeVisible();
  const heard = await listenToWall(wall, page.url());
  await forward(page, 'Voting is open');
  await expect(wall.getByRole('list', { name: 'Replies' })).toBeVisible();
  for (const key of ['a', 'b', 'b', 'Shift+B', 'b']) await page.keyboard.press(key);
  await expect(page.getByRole('group', { name: 'Hands for B' })).toContainText('2');
  await expect(wall.getByText('3 by hand')).toBeVisible();

  await page.keyboard.press('PageUp');
  await expect(stage(page)).toHaveText('Voting is open');
  await page.keyboard.press('l');
  await expect(stage(page)).toHaveText('Voting is closed');
  await expect(page.getByText('2 voices', { exact: true })).toBeVisible();
  await expect(wall.getByRole('heading', { name: 'Voting is closed' })).toBeVisible();
  const told = await heard();
  expect(told).toContain('"stage":"closed"');
  expect(told).not.toMatch(/"tally":\{|"explanation":\[|"verdict"|"record":\{/);

  await page.reload();
  await expect(stage(page)).toHaveText('Voting is closed');
  await page.keyboard.press('r');
  await expect(wall.getByRole('heading', { name: 'How the room voted' })).toBeVisible();
  await wall.reload();
  await expect(wall.getByRole('heading', { name: 'How the room voted' })).toBeVisible();

  await page.bringToFront();
  await page.keyboard.press('z');
  await expect(page.getByText('The line is put aside on every screen.')).toBeVisible();
  await page.keyboard.press('m');
  await expect(stage(page)).toHaveText('The customer has spoken');
  await page.keyboard.press('q');
  await page.getByRole('button', { name: 'Stop the talk' }).click();
  await expect(stage(page)).toHaveText('Broken off');
  await page.keyboard.press('x');
  await expect(stage(page)).toHaveText('Debrief');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Votes as CSV' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^hold-the-line-room-gift.+\.csv$/);

  await page.keyboard.press('0');
  await page.getByRole('switch', { name: /Forget everything/ }).check();
  await page.getByRole('button', { name: 'End and delete everything' }).click();
  await expect(page.getByRole('heading', { name: 'The session is over' })).toBeVisible();
  await expect(page.getByText('Everything that was stored of the session is deleted.')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Session sheet' })).toHaveCount(0);
  await expect(wall.getByText(/over|ended/i).first()).toBeVisible();
  await page.goto('#/classroom');
  await expect(page.getByRole('heading', { name: 'Open a room' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sessions of this browser' })).toHaveCount(0);
  console_.check();
});

test('when the console is closed the wall says so, and goes on when it is back', async ({
  page,
  context,
}) => {
  await openRoom(page);
  const address = page.url();
  const wall = await openWall(page);
  await page.close();
  await expect(wall.getByText('The connection broke.', { exact: false })).toBeVisible();
  const again = await context.newPage();
  await again.goto(address);
  await expect(stage(again)).toHaveText('Lobby');
  await expect(wall.getByText('The connection broke.', { exact: false })).toBeHidden();
  await forward(again, 'Briefing');
  await expect(wall.getByRole('heading', { name: /raise your hands/ })).toBeHidden();
});

test('one tab leads a room; another can take it over and loses nothing', async ({ page, context }) => {
  await openRoom(page);
  await forward(page, 'Briefing');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('heading', { name: 'This room is led from another tab' })).toBeVisible();
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Lead it from here' }).click();
  await expect(stage(other)).toHaveText('Briefing');
  await expect(page.getByRole('heading', { name: 'This room is led from another tab' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the facilitator’s screens are accessible and fit, ${scheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('#/classroom');
    await expect(page.getByRole('button', { name: 'Open the room' })).toBeEnabled();
    for (const { width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      await expectNoSidewaysScroll(page);
    }
    await expectAccessible(page);
    await openRoom(page);
    await expectAccessible(page);
    await forward(page, 'Briefing');
    await forward(page, 'The customer has spoken');
    await forward(page, 'Voting is open');
    for (const key of ['a', 'b']) await page.keyboard.press(key);
    await expect(page.getByRole('group', { name: 'Hands for B' })).toContainText('1');
    await page.keyboard.press('l');
    await expect(stage(page)).toHaveText('Voting is closed');
    await page.getByRole('radio', { name: 'Own' }).check();
    for (const { width, height } of SIZES) {
      await page.setViewportSize({ width, height });
      await expectNoSidewaysScroll(page);
    }
    await expectAccessible(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
  });
}
