import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findScenario } from '#cli/library/find-scenario.ts';
import { recordingOf } from '../../support/recordings.ts';
import { PICTURES, TALK, type Studio } from './picture-set.ts';

/** The recorded talk that is shown, and how many of its replies stand before the picture of the conversation. */
const RUN = 2;
const BEFORE = 4;

/** Somebody practising alone: catalogue, conversation, debrief. */
export async function takeTalkPictures({ browser, address }: Studio): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  await page.addInitScript(() => {
    localStorage.setItem(
      'hold-the-line-preferences',
      JSON.stringify({ state: { pace: 'instant', mode: 'practise' }, version: 1 }),
    );
  });
  const shoot = (name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await shoot('catalogue');

  await page.goto(`${address}#/talk/${TALK}`);
  await page.getByRole('button', { name: /^begin/i }).click();
  const replies = recordingOf(TALK).runs[RUN]?.replies ?? [];
  await choose(page, replies.slice(0, BEFORE));
  await page.waitForLoadState('networkidle');
  await shoot('conversation');

  await choose(page, replies.slice(BEFORE));
  await page
    .getByRole('link', { name: /debrief/i })
    .first()
    .click();
  await page.getByRole('button', { name: /about what/i }).click();
  const chart = page.getByRole('heading', { name: /how the mood moved/i });
  await chart.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await page.waitForLoadState('networkidle');
  await shoot('debrief');

  const review = page.getByRole('heading', { name: /what each reply was worth/i });
  await review.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await page
    .getByText(/the call turned|turned this call/i)
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  await shoot('review');
  await page.close();
}

async function choose(page: Page, ids: readonly string[]): Promise<void> {
  const { scenario } = await findScenario(TALK);
  const replies = Object.values(scenario?.beats ?? {}).flatMap((beat) => beat.replies);
  for (const id of ids) {
    const open = page.locator('fieldset li button:not([disabled])');
    await open.first().waitFor();
    const texts = (await open.allTextContents()).map((text) => text.replace(/\s+/g, ' '));
    const wanted = replies.filter((reply) => reply.id === id).map((reply) => reply.says.replace(/\s+/g, ' '));
    const place = texts.findIndex((text) => wanted.some((words) => text.endsWith(words)));
    if (place < 0) throw new Error(`the reply "${id}" is not open`);
    await open.nth(place).click();
    await page.waitForFunction((before) => !document.body.textContent.includes(before), texts[0] ?? '');
  }
}
