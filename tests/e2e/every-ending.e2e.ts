import { expect, test, type Page } from '@playwright/test';
import type { Scenario } from '#core/model/scenario.ts';
import { readLibrary } from '#cli/library/read-library.ts';
import { recordings } from '../support/recordings.ts';
import { answerByKey } from './screens.ts';

/** Every ending of every shipped scenario, played in the browser by keyboard alone, as its recording says. */

const scenarios = new Map<string, Scenario>();
test.beforeAll(async () => {
  for (const { scenario } of (await readLibrary()).entries)
    if (scenario) scenarios.set(scenario.id, scenario);
});

test.beforeEach(({ page }) =>
  page.addInitScript(() =>
    localStorage.setItem(
      'hold-the-line-preferences',
      JSON.stringify({ state: { pace: 'instant', mode: 'practise' }, version: 1 }),
    ),
  ),
);

/** Presses the number shown on the open reply with one of these words; all replies called `id` are candidates. */
async function answer(page: Page, scenario: Scenario, id: string): Promise<void> {
  const candidates = Object.values(scenario.beats).flatMap((b) => b.replies.filter((r) => r.id === id));
  const words = new Set(candidates.map((r) => r.says.replace(/\s+/g, ' ')));
  const open = page.locator('fieldset li button:not([disabled])');
  await expect(open.first()).toBeVisible();
  const texts = (await open.allTextContents()).map((text) => text.replace(/\s+/g, ' '));
  const place = texts.findIndex((text) => [...words].some((w) => text.endsWith(w)));
  expect(place, `${scenario.id}: "${id}" among\n${texts.join('\n')}`).toBeGreaterThanOrEqual(0);
  await answerByKey(page, place + 1);
  // The same replies must not still stand there when the next key is pressed.
  await expect
    .poll(async () => (await open.allTextContents()).join('\n').replace(/\s+/g, ' '))
    .not.toBe(texts.join('\n'));
}

for (const { scenario: id, runs } of recordings()) {
  for (const [i, { ending, replies }] of runs.entries()) {
    // One talk an ending; the others are replayed without a screen (tests/cli/shipped-scenarios.test.ts).
    if (runs.findIndex((run) => run.ending === ending) !== i) continue;
    test(`${id}, talk ${i + 1}: ${ending}`, async ({ page }) => {
      const scenario = scenarios.get(id);
      if (!scenario) throw new Error(`no scenario ${id}`);
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`./#/talk/${id}`);
      const begin = page.getByRole('button', { name: /^(begin|start)/i });
      await begin.focus();
      await page.keyboard.press('Enter');
      for (const reply of replies) await answer(page, scenario, reply);
      await expect(page.getByRole('link', { name: /debrief/i })).toBeVisible();
      expect(complaints).toEqual([]);
    });
  }
}
