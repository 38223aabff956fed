import { expect, type Browser, type Page } from '@playwright/test';

/** The windows of one session on the real server: a console, a projector and phones, each on a device of its own. */

export interface Heard {
  readonly page: Page;
  /** Everything the page was sent over its socket. */
  readonly frames: string[];
}

export async function windowOf(browser: Browser, width: number, height: number): Promise<Heard> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString())),
  );
  return { page, frames };
}

export async function openSession(browser: Browser, phones: number) {
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
  await expect(
    projector.page.getByText(phones === 1 ? '1 has joined' : `${phones} have joined`),
  ).toBeVisible();
  return { code, console: console_, projector, phones: all };
}

/** What parts two presses of a presenter's remote; closer ones count as one. */
const STEADY_MS = 450;

/** The console's one thing to do next, by key; done when the console says where the room is now. */
export async function next(page: Page): Promise<void> {
  const step = page.getByRole('heading', { level: 2 }).first();
  const before = await step.innerText();
  await page.waitForTimeout(STEADY_MS);
  await page.keyboard.press('Enter');
  await expect(step).not.toHaveText(before);
}

export const voteFor = (page: Page, letter: string) =>
  page.getByRole('button', { name: new RegExp(`^${letter}\\b`) }).click();

export const counted = (page: Page, letter: string) =>
  expect(page.getByText(`Your vote for ${letter} is counted`, { exact: false })).toBeVisible();
