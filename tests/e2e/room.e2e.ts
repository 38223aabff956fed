import { expect, test, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, openBriefing, replies, withoutPauses } from './screens.ts';

/** What stays in its place and in sight, on screens that have little room. */

const firstReply = (page: Page) => replies(page).getByRole('button', { name: /^1/ });

for (const { channel, width, height } of [
  { channel: 'Phone', width: 1280, height: 800 },
  { channel: 'Chat', width: 1280, height: 800 },
  { channel: 'Chat', width: 390, height: 800 },
  { channel: 'Phone', width: 320, height: 640 },
]) {
  test(`nothing that is on the screen moves when a line arrives, ${channel}, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openBriefing(page, channel);
    await page.getByRole('radio', { name: /^Practise/ }).check();
    await page.getByRole('button', { name: 'Begin' }).click();
    if (channel === 'Phone') await page.getByRole('button', { name: 'Answer' }).click();
    await expect(firstReply(page)).toBeVisible();
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          };
          if (!hadRecentInput) shifts.push(value);
        }
      }).observe({ type: 'layout-shift', buffered: false });
    });
    for (let turn = 0; turn < 3; turn++) {
      await replies(page).getByRole('button', { name: /^2/ }).click();
      await expect(firstReply(page)).toBeHidden();
      await expect(firstReply(page)).toBeVisible();
    }
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    // 0.1 is what Core Web Vitals call good for a whole page; a single arriving line should be far below.
    expect(Math.max(0, ...shifts)).toBeLessThan(0.02);
  });
}

for (const channel of ['Phone', 'Chat', 'In person']) {
  test(`on a laptop at 200 % zoom the first reply is in sight at once: ${channel}`, async ({ page }) => {
    await withoutPauses(page);
    await page.setViewportSize({ width: 640, height: 400 });
    await openBriefing(page, channel);
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(firstReply(page)).toBeInViewport({ ratio: 0.5 });
  });
}

test('in a chat on a phone the newest message is in sight after each reply, and so is how the last one landed', async ({
  page,
}) => {
  test.slow();
  await withoutPauses(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await openBriefing(page, 'Chat');
  await page.getByRole('button', { name: 'Begin' }).click();
  const messages = page.getByRole('region', { name: 'Messages so far' }).getByRole('article');
  const ended = page.getByRole('group', { name: 'After the talk' });
  for (let turn = 0; turn < 60 && !(await ended.isVisible()); turn++) {
    const before = await messages.count();
    await firstReply(page).click();
    await expect.poll(() => messages.count()).toBeGreaterThan(before);
    await expect(messages.last()).toBeInViewport();
  }
  await expect(ended.getByRole('paragraph').first()).toBeInViewport();
});

test('with letters twice as large on a phone nothing is wider than the screen', async ({ page, context }) => {
  test.slow();
  await withoutPauses(page);
  await page.setViewportSize({ width: 390, height: 800 });
  // The size that a person sets in the browser, which every rem follows.
  const browser = await context.newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.goto('./');
  await expect(page.getByRole('article').first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  for (const channel of ['Phone', 'Chat', 'In person']) {
    await openBriefing(page, channel);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Begin' }).click();
    await firstReply(page).click();
    await expect(page.getByRole('button', { name: 'Take back' })).toBeEnabled();
    await expectNoSidewaysScroll(page);
  }
  // The list of who is still on the line, and a debrief.
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Still on the line' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page
    .getByRole('link', { name: /^Go on with/ })
    .first()
    .click();
  await expect(firstReply(page)).toBeVisible();
  await page.goto(page.url().replace(/talk\/[^/]+/, 'debrief'));
  await expect(page.getByRole('heading', { name: 'How the mood moved' })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('a talk left in front of the coach comes back to the coach', async ({ page }) => {
  await withoutPauses(page);
  await openBriefing(page, 'Chat');
  await page.getByRole('radio', { name: /^Learn/ }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await firstReply(page).click();
  const coach = page.getByRole('group', { name: 'Coach' });
  const said = await coach.innerText();
  await page.reload();
  await expect(coach).toHaveText(said, { useInnerText: true });
  await coach.getByRole('button', { name: 'Go on' }).click();
  await expect(firstReply(page)).toBeVisible();
  await page.reload();
  await expect(firstReply(page)).toBeVisible();
  await expect(coach).toBeHidden();
});
