import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What every screen must be, however it is reached. */

export const SIZES = [
  { name: '320 pixels wide', width: 320, height: 640 },
  // A laptop of 1280 by 800 zoomed to 200 % has half of each.
  { name: '200 % zoom', width: 640, height: 400 },
  { name: 'a desktop', width: 1280, height: 800 },
] as const;

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails the test on any console message or uncaught error; call `check` at its end. */
export function listenToConsole(page: Page): { readonly check: () => void } {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`uncaught: ${error.message}`));
  return { check: () => expect(messages, 'console messages').toEqual([]) };
}

/** @param within a selector, where the rest of a long screen is looked at elsewhere */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(WCAG)
    // In the page itself: for frames of other hosts, which there are none of, it would open a second page each time.
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    'axe',
  ).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess, 'pixels wider than the window').toBeLessThanOrEqual(0);
}

/** Tests must not wait for pauses that a trainee would skip. */
export async function withoutPauses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = { theme: 'system', moodMeter: true, pace: 'instant', numberKeys: true, mode: 'practise' };
    localStorage.setItem('hold-the-line-preferences', JSON.stringify({ state, version: 1 }));
  });
}

/** What parts two presses of one key by a steady hand; closer ones count as one. */
const STEADY_MS = 260;

/** Answers with a number key, no faster than a person would press the same key twice. */
export async function answerByKey(page: Page, number: number): Promise<void> {
  await page.waitForTimeout(STEADY_MS);
  await page.keyboard.press(String(number));
}

/** The titles of the conversations that can be played, in the order of the catalogue. */
export async function titlesIn(page: Page): Promise<string[]> {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'Who is on the line?' })).toBeVisible();
  return page.getByRole('article').getByRole('link').allInnerTexts();
}

/** Opens the briefing of a conversation that the filters leave first. */
export async function openBriefing(page: Page, channel?: string): Promise<void> {
  await page.goto('./');
  if (channel !== undefined)
    await page.getByRole('combobox', { name: 'Channel' }).selectOption({ label: channel });
  await page.getByRole('article').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
}

export const replies = (page: Page) => page.getByRole('group', { name: 'Your reply' });

/** Goes on with the first reply until the talk is over, and to its debrief. */
export async function playToDebrief(page: Page): Promise<void> {
  const debrief = page.getByRole('link', { name: 'To the debrief' });
  const open = replies(page).getByRole('button', { disabled: false });
  for (let turn = 0; turn < 60 && !(await debrief.isVisible()); turn++) {
    await expect(open.first()).toBeVisible();
    const before = await open.allTextContents();
    await answerByKey(page, 1);
    await expect
      .poll(async () => (await debrief.isVisible()) || (await open.allTextContents()))
      .not.toEqual(before);
  }
  await debrief.click();
}
