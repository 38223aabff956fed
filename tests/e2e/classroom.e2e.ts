import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole } from './screens.ts';

/** A whole session on the real server: a projector, a console and five phones, each a window of its own. */

interface Heard {
  readonly page: Page;
  /** Everything the page was sent over its socket. */
  readonly frames: string[];
}

async function windowOf(browser: Browser, width: number, height: number): Promise<Heard> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString())),
  );
  return { page, frames };
}

async function openSession(browser: Browser, phones: number) {
  const console_ = await windowOf(browser, 1280, 800);
  await console_.page.goto('./#/classroom');
  await console_.page.getByRole('button', { name: /open/i }).first().click();
  await expect(console_.page).toHaveURL(/classroom\/\w{6}\/console$/);
  const code = /classroom\/(\w{6})\//.exec(console_.page.url())?.[1] ?? '';
  const projector = await windowOf(browser, 1920, 1080);
  await projector.page.goto(`./#/classroom/${code}/projector`);
  await expect(projector.page.getByText(code).first()).toBeVisible();
  const all = await Promise.all(Array.from({ length: phones }, () => windowOf(browser, 390, 844)));
  for (const { page } of all) {
    await page.goto(`./${code}`);
    await page.getByRole('button', { name: 'Join' }).click();
  }
  await expect(projector.page.getByText(`${phones} have joined`, { exact: false })).toBeVisible();
  return { code, console: console_, projector, phones: all };
}

/** What parts two presses of a presenter's remote; closer ones count as one. */
const STEADY_MS = 450;

/** The console's one thing to do next, by key; done when the console says where the room is now. */
async function next(page: Page): Promise<void> {
  const step = page.getByRole('heading', { level: 2 }).first();
  const before = await step.innerText();
  await page.waitForTimeout(STEADY_MS);
  await page.keyboard.press('Enter');
  await expect(step).not.toHaveText(before);
}

const voteFor = (page: Page, letter: string) =>
  page.getByRole('button', { name: new RegExp(`^${letter}\\b`) }).click();

const counted = (page: Page, letter: string) =>
  expect(page.getByText(`Your vote for ${letter} is counted`, { exact: false })).toBeVisible();

test('a room votes, talks it over and moves the customer, and nothing leaks before it is revealed', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { console: facilitator, projector, phones } = await openSession(browser, 5);
  const ears = [facilitator, projector, ...phones].map(({ page }) => listenToConsole(page));
  await facilitator.page.getByRole('heading', { level: 1 }).click();
  for (const { page } of [facilitator, projector, phones[0]!]) await expectAccessible(page);

  await next(facilitator.page);
  await expectAccessible(projector.page);
  await next(facilitator.page);
  await expect(
    projector.page
      .getByRole('heading', { name: /said|speaks|customer/i })
      .or(projector.page.locator('h1, h2'))
      .first(),
  ).toBeVisible();
  await next(facilitator.page);
  for (const [place, { page }] of phones.entries()) {
    await voteFor(page, place < 3 ? 'B' : 'A');
    await counted(page, place < 3 ? 'B' : 'A');
  }
  // A change of mind, twice, and a network that goes away in between.
  const changer = phones[4]!;
  await changer.page.context().setOffline(true);
  await voteFor(changer.page, 'B');
  await changer.page.context().setOffline(false);
  await counted(changer.page, 'B');
  // A battery that died: the same phone is the same voter.
  await phones[0]!.page.reload();
  await counted(phones[0]!.page, 'B');
  await expect(projector.page.getByText(/5 (of|from) 5|5 have voted/i).first()).toBeVisible();
  await expectAccessible(projector.page);
  await expectAccessible(changer.page);

  await next(facilitator.page);
  await expect(changer.page.getByText(/closed/i).first()).toBeVisible();
  const before = [projector, ...phones].flatMap(({ frames }) => frames).join('\n');
  expect(before).toContain('"type":"welcome"');
  for (const leak of [
    '"B":4',
    '"A":1',
    '"verdict"',
    '"markers"',
    '"feedback"',
    '"offered":',
    'empathize.',
    'listen.paraphrase',
  ])
    expect(before, `leaked before the reveal: ${leak}`).not.toContain(leak);
  expect(before.match(/"tally":\{/g)).toBeNull();

  await facilitator.page.getByRole('button', { name: /^reveal/i }).click();
  await expect(changer.page.getByText(/4 of 5|4 votes|80/i).first()).toBeVisible();
  await expectAccessible(projector.page);
  await expectAccessible(changer.page);
  await facilitator.page.getByRole('button', { name: /^follow the majority/i }).click();
  await expect(changer.page.getByText(/what do you say|not open|in a moment|listen/i).first()).toBeVisible();
  for (const { page } of [projector, ...phones]) await expectNoSidewaysScroll(page);
  for (const each of ears) each.check();
  for (const { page } of [facilitator, projector, ...phones]) await page.context().close();
});

test('a room plays to its end and looks back together', async ({ browser }) => {
  test.setTimeout(240_000);
  const { console: facilitator, projector, phones } = await openSession(browser, 2);
  const ears = [facilitator, projector].map(({ page }) => listenToConsole(page));
  await facilitator.page.getByRole('heading', { level: 1 }).click();
  await next(facilitator.page);
  await next(facilitator.page);
  const ended = facilitator.page.getByRole('button', { name: /debrief/i });
  for (let decision = 0; decision < 14 && !(await ended.isVisible()); decision++) {
    await facilitator.page.getByRole('button', { name: /^open (the )?vot/i }).click();
    await voteFor(phones[0]!.page, 'A');
    await voteFor(phones[1]!.page, decision === 0 ? 'B' : 'A');
    await counted(phones[1]!.page, decision === 0 ? 'B' : 'A');
    await facilitator.page.getByRole('button', { name: /^close/i }).click();
    await facilitator.page.getByRole('button', { name: /^reveal/i }).click();
    const follow = facilitator.page.getByRole('button', { name: /^follow the majority/i });
    if (decision > 0) await follow.click();
    else {
      await facilitator.page.getByRole('button', { name: /^choose a reply/i }).click();
      await facilitator.page.getByRole('radio', { name: /^A\b/ }).check();
      await facilitator.page.getByRole('button', { name: 'Play it' }).click();
    }
    await expect(
      facilitator.page.getByRole('button', { name: /^(open (the )?vot|.*debrief)/i }).first(),
    ).toBeVisible();
  }
  await expect(ended).toBeVisible();
  await expectAccessible(projector.page);
  await ended.click();
  await expect(projector.page.getByText(/chance of a good ending/i).first()).toBeVisible();
  await expectAccessible(projector.page);
  await expectAccessible(facilitator.page);
  for (const each of ears) each.check();
  for (const { page } of [facilitator, projector, ...phones]) await page.context().close();
});
