import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { findScenario } from '#cli/library/find-scenario.ts';
import { recordingOf } from '../support/recordings.ts';
import {
  answerByKey,
  expectAccessible,
  expectNoSidewaysScroll,
  listenToConsole,
  replies,
  SIZES,
  withoutPauses,
} from './screens.ts';

/** A recorded talk that has a mistake in it and turns for the worse. */
const TALK = 'forty-minutes-on-hold';
const ENDING = 'missed-four';

/** Plays the talk by its recorded replies, from the catalogue to its debrief. */
async function playWithAMistake(page: Page): Promise<void> {
  const { scenario } = await findScenario(TALK);
  const run = recordingOf(TALK).runs.find(({ ending }) => ending === ENDING);
  if (!scenario || !run) throw new Error(`no talk with the ending "${ENDING}" is recorded`);
  const says = new Map(
    Object.values(scenario.beats).flatMap((beat) => beat.replies.map((reply) => [reply.id, reply.says])),
  );
  await page.goto(`./#/talk/${TALK}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  for (const reply of run.replies) {
    const words = (says.get(reply) ?? '').replaceAll(/\s+/g, ' ').trim();
    await replies(page).getByRole('button').filter({ hasText: words }).click();
  }
  await page.getByRole('link', { name: 'To the debrief' }).click();
  await page.getByRole('button', { name: 'About what I expected' }).click();
  await expect(section(page).getByRole('radio').first()).toBeVisible();
}

const section = (page: Page) => page.getByRole('region', { name: 'What each reply was worth' });
const rows = (page: Page) => section(page).getByRole('list', { name: 'Every decision' }).locator('> li');
/** The rest of a debrief is looked at in debrief.e2e.ts; axe takes seconds for a whole one. */
const DECISIONS = '[aria-label="Every decision"]';
const BRANCH = '#debrief-branch';
const turned = (page: Page) => rows(page).filter({ hasText: 'Here the call turned' });

/** Goes on with the first reply until the talk is over, and to its debrief. */
async function finish(page: Page): Promise<void> {
  const debrief = page.getByRole('link', { name: 'To the debrief' });
  const open = replies(page).getByRole('button', { disabled: false });
  await expect(open.first().or(debrief)).toBeVisible();
  for (let turn = 0; turn < 30 && !(await debrief.isVisible()); turn++) {
    const before = await open.allTextContents();
    await answerByKey(page, 1);
    await expect
      .poll(async () => (await debrief.isVisible()) || (await open.allTextContents()))
      .not.toEqual(before);
  }
  await debrief.click();
}

test.beforeEach(async ({ page }) => {
  await withoutPauses(page);
});

test('a mistake is found where the call turned, another reply is played on, and the two are compared', async ({
  page,
}) => {
  test.slow();
  const console = listenToConsole(page);
  await playWithAMistake(page);
  const first = page.url();
  await section(page)
    .getByRole('radio', { name: /Here the call turned$/ })
    .click();
  await expect(turned(page).locator('summary')).toBeFocused();
  await expect(turned(page).getByText('Better under this scenario’s key')).toBeVisible();

  await turned(page).getByRole('list').getByRole('link').last().click();
  await finish(page);
  await expect(page.getByText(/^What if, from turn \d+: a branch of/)).toBeVisible();
  await page.getByRole('button', { name: 'About what I expected' }).click();
  await page.getByRole('button', { name: 'Compare the two' }).click();
  const beside = page.getByRole('region', { name: 'Side by side with the talk it came from' });
  await expect(beside).toBeFocused();
  const [mine, other] = [
    beside.getByRole('region', { name: 'The talk it came from' }),
    beside.getByRole('region', { name: 'This branch' }),
  ];
  await expect(mine).toBeVisible();
  await expect(other).toBeVisible();
  for (const [place, { width, height }] of SIZES.entries()) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: place % 2 === 0 ? 'dark' : 'light', reducedMotion: 'reduce' });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, place === 0 ? 'html' : BRANCH);
    const [left, right] = [await mine.boundingBox(), await other.boundingBox()];
    if (width < 700) expect(right?.y).toBeGreaterThan(left?.y ?? 0);
    else expect(right?.x).toBeGreaterThan(left?.x ?? 0);
  }
  await page.getByRole('link', { name: 'the talk it came from' }).click();
  await expect(page).toHaveURL(first);
  await page.goto('./');
  await page.getByText('Your talks so far (2)').click();
  await expect(page.getByRole('link', { name: /^What if, from turn \d+ of “/ })).toBeVisible();
  console.check();
});

test('the best line plays itself to its ending, waits when told to, and any key brings the next', async ({
  page,
}) => {
  test.slow();
  await playWithAMistake(page);
  await page.evaluate(() => {
    const state = { theme: 'system', moodMeter: true, pace: 'natural', numberKeys: true, mode: 'practise' };
    localStorage.setItem('hold-the-line-preferences', JSON.stringify({ state, version: 1 }));
  });
  // Settings are where a person changes it; the page then knows without being loaded again.
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: /Natural pauses/ }).click();
  await page.getByRole('button', { name: 'Close' }).click();

  await turned(page).locator('summary').click();
  await turned(page).getByRole('button', { name: 'Watch the best line from here' }).click();
  const lines = turned(page).getByRole('log').locator('p');
  await turned(page).getByRole('button', { name: 'Pause' }).click();
  const paused = await lines.count();
  await page.waitForTimeout(1500);
  expect(await lines.count()).toBe(paused);
  await expectAccessible(page, DECISIONS);
  await turned(page).getByRole('button', { name: 'Go on' }).click();
  const ending = turned(page)
    .getByRole('log')
    .getByText(/^(Great|Fair) ending/);
  for (let key = 0; key < 20 && !(await ending.isVisible()); key++) await page.keyboard.press('n');
  await expect(ending).toBeVisible();
  await turned(page).getByText('Compare it with your talk, side by side').click();
  await expect(turned(page).getByRole('region', { name: 'The best line' })).toContainText(
    /(Great|Fair) ending/,
  );
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, DECISIONS);
  }
});

test('with less motion the best line is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playWithAMistake(page);
  await turned(page).locator('summary').click();
  await turned(page).getByRole('button', { name: 'Watch the best line from here' }).click();
  await expect(turned(page).getByRole('log')).toContainText(/(Great|Fair) ending/);
  await expect(turned(page).getByRole('button', { name: 'Pause' })).toHaveCount(0);
});

test('an objection outlives the page and is saved for the author', async ({ page }) => {
  await playWithAMistake(page);
  await turned(page).locator('summary').click();
  await turned(page)
    .getByRole('button', { name: /^Argue the key/ })
    .click();
  await turned(page).getByRole('textbox', { name: 'Why?' }).fill('He had asked for a room.');
  await turned(page).getByRole('radio').first().check();
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, DECISIONS);
  }
  await turned(page).getByRole('button', { name: 'Keep it' }).click();
  await expect(turned(page).getByText('You argued that this should have been best:')).toBeVisible();
  await page.reload();
  await turned(page).locator('summary').click();
  await expect(turned(page).getByText('He had asked for a room.')).toBeVisible();
  await expectAccessible(page);

  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ]);
    return readFile(await file.path(), 'utf8');
  };
  expect(JSON.parse(await download('Objections as JSON'))).toMatchObject({
    format: 'hold-the-line-objections',
    objections: [{ scenario: TALK, why: 'He had asked for a room.' }],
  });
  expect(await download('Objections as text')).toContain('Why: He had asked for a room.');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByText('You argued with a key once.')).toBeVisible();
  await expectAccessible(page, 'dialog');
});

test('all of it works by keyboard alone', async ({ page }) => {
  await playWithAMistake(page);
  const point = section(page).getByRole('radio', { checked: true }).first();
  await point.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(turned(page).locator('summary')).toBeFocused();
  const tabTo = async (name: RegExp) => {
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (name.test(text)) return;
    }
    throw new Error(`Tab did not reach ${String(name)}`);
  };
  await tabTo(/^Watch the best line/);
  await page.keyboard.press('Enter');
  await expect(turned(page).getByRole('log')).toContainText(/(Great|Fair) ending/);
  await expect(turned(page).getByRole('group', { name: /^The best line/ })).toBeFocused();
  await turned(page).locator('summary').first().focus();
  await tabTo(/^Argue the key/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await tabTo(/^Keep it/);
  await page.keyboard.press('Enter');
  await expect(turned(page).getByText('You argued that this should have been best:')).toBeVisible();
});

test('once a talk has begun, its review needs no connection', async ({ page, context }) => {
  await page.goto(`./#/talk/${TALK}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(replies(page).getByRole('button').first()).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await finish(page);
  await page.getByRole('button', { name: 'About what I expected' }).click();
  await expect(section(page).getByRole('radio').first()).toBeVisible();
  await rows(page).first().locator('summary').click();
  await rows(page).first().getByRole('button', { name: 'Watch the best line from here' }).click();
  await expect(rows(page).first().getByRole('log')).toContainText(/ending|end$/);
});

test('where workers are forbidden the review comes all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: function forbidden() {
        throw new Error('forbidden');
      },
    });
  });
  const console = listenToConsole(page);
  await playWithAMistake(page);
  await expect(section(page).getByText(/^The call turned for/)).toBeVisible();
  expect(page.workers()).toEqual([]);
  console.check();
});
