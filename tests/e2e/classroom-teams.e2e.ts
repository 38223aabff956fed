import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './screens.ts';
import { counted, openSession, voteFor } from './session-windows.ts';

/** Teams that go ways of their own, on one wall and on their own phones. */

const expectOnOneScreen = (projector: Page, where: string) =>
  expect
    .poll(() => projector.evaluate(() => document.documentElement.scrollHeight - window.innerHeight), where)
    .toBe(0);

for (const teams of [2, 5]) {
  test(`${teams} teams on ways of their own fit the wall at every step, and meet in the debrief`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const { console: facilitator, projector, phones } = await openSession(browser, teams);
    const wall = projector.page;
    const press = (name: RegExp) => facilitator.page.getByRole('button', { name }).first().click();
    const choose = async (turn: number) => {
      await press(/^choose a reply/i);
      const dialog = facilitator.page.getByRole('dialog');
      const groups = await dialog.getByRole('group').all();
      for (const [team, group] of groups.entries())
        await group
          .getByRole('radio')
          .nth((team + turn) % 2)
          .check();
      await dialog.getByRole('button', { name: 'Play it' }).click();
      await expect(dialog).toBeHidden();
    };
    await press(/^split/i);
    await facilitator.page.getByRole('radio', { name: String(teams) }).check();
    await facilitator.page.getByRole('button', { name: 'Split', exact: true }).click();
    // A press meant for the room before the split would be refused.
    await expect(facilitator.page.getByText(`${teams} teams`).first()).toBeVisible();
    await press(/^show the briefing/i);
    await press(/^let the customer/i);
    const debrief = facilitator.page.getByRole('button', { name: /^to the debrief/i });
    const open = facilitator.page.getByRole('button', { name: /^open voting/i });
    for (let turn = 0; turn < 20; turn++) {
      await expect(debrief.or(open).first()).toBeVisible();
      if (await debrief.isVisible()) break;
      await expectOnOneScreen(wall, `the customers have spoken, turn ${turn}`);
      await open.click();
      await expectOnOneScreen(wall, `voting, turn ${turn}`);
      if (turn < 2) {
        for (const { page } of phones) {
          await voteFor(page, 'A');
          await counted(page, 'A');
        }
        await expect(wall.getByText('1 of 1 voted').first()).toBeVisible();
        await press(/^close voting/i);
        await press(/^reveal/i);
        await expect(
          wall
            .getByRole('list', { name: 'How team 1 voted' })
            .or(wall.getByRole('list', { name: 'Replies' }))
            .first(),
        ).toBeVisible();
        await expectOnOneScreen(wall, `revealed, turn ${turn}`);
        await press(/^explain/i);
        await expect(wall.getByRole('heading', { name: 'What each reply does' })).toBeVisible();
        await expectOnOneScreen(wall, `explained, turn ${turn}`);
        await expectAccessible(wall);
      } else await press(/^close voting/i);
      await choose(turn);
    }
    await expectOnOneScreen(wall, 'all have come to their ends');
    await debrief.click();
    await expect(wall.getByRole('heading', { name: 'Where each call turned' })).toBeVisible();
    await expect(wall.getByRole('heading', { name: 'Where the teams parted' })).toBeAttached();
    await expect(wall.getByRole('heading', { name: `Team ${teams}` }).first()).toBeAttached();
    for (const { page } of [facilitator, projector, ...phones]) await page.context().close();
  });
}
