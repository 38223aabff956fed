import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole } from './screens.ts';
import { counted, next, openSession, voteFor, windowOf } from './session-windows.ts';

/** A whole session on the real server: a projector, a console and five phones, each a window of its own. */

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
    // A press meant for the room before the reveal would be refused.
    await expect(
      facilitator.page.getByRole('heading', { level: 2, name: 'The votes are on the wall' }),
    ).toBeVisible();
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

test('a tablet takes the lead by the address that the console shows, and keeps the key out of sight', async ({
  browser,
}) => {
  const { console: facilitator, projector } = await openSession(browser, 1);
  await facilitator.page.getByText('Lead from a tablet').click();
  await facilitator.page.getByRole('button', { name: 'Show the address' }).click();
  const address = await facilitator.page.getByText(/\/console\/[\w-]{16,}$/).innerText();
  await expectAccessible(facilitator.page);
  const tablet = await windowOf(browser, 1024, 768);
  await tablet.page.goto(address);
  await expect(tablet.page.getByRole('heading', { level: 2 }).first()).toHaveText('Lobby');
  await expect(tablet.page).toHaveURL(/\/console$/);
  await next(tablet.page);
  await expect(facilitator.page.getByRole('heading', { level: 2 }).first()).toHaveText('Briefing');
  await expect(projector.page.getByText(/policy|situation|may/i).first()).toBeVisible();
  for (const { page } of [facilitator, projector, tablet]) await page.context().close();
});
