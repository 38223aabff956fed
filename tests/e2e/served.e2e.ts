import { expect, test, type Page } from '@playwright/test';
import { listenToConsole, openBriefing, playToDebrief, withoutPauses } from './screens.ts';

/** The app as the server serves it: under its content security policy, with rooms. */

type Watched = { violations: string[]; workers: number };
const watched = (page: Page) => page.evaluate(() => (window as unknown as { watched: Watched }).watched);

async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Watched = { violations: [], workers: 0 };
    Object.assign(window, { watched: seen });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.violations.push(`${violatedDirective} ${blockedURI}`),
    );
    const { Worker } = window;
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        seen.workers += 1;
      }
    };
  });
}

test('a whole talk and its debrief, with sound, fonts, portraits and the analyst, break no rule of the policy', async ({
  page,
}) => {
  test.slow();
  await withoutPauses(page);
  await watchPolicy(page);
  const console = listenToConsole(page);
  const kinds = new Set<string>();
  page.on('response', (response) => {
    if (response.ok()) kinds.add(response.request().resourceType());
  });
  await openBriefing(page, 'Phone');
  await page.getByRole('button', { name: 'Begin' }).click();
  await playToDebrief(page);
  await page.getByRole('button', { name: 'About what I expected' }).click();
  await expect.poll(async () => (await watched(page)).workers).toBeGreaterThan(0);
  expect([...kinds]).toEqual(expect.arrayContaining(['document', 'script', 'stylesheet', 'font']));
  expect((await watched(page)).violations).toEqual([]);
  console.check();
});

test('the policy is in force: nothing inline runs', async ({ page }) => {
  await watchPolicy(page);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    return 'inlineRan' in window;
  });
  expect(ran).toBe(false);
  expect((await watched(page)).violations.join()).toContain('script-src');
});

test('a page opens a room, and its sockets and streams are let through', async ({ page }) => {
  await watchPolicy(page);
  await page.goto('./');
  const heard = await page.evaluate(async () => {
    const { mayOpen } = (await (await fetch('/api/classroom')).json()) as { mayOpen: boolean };
    const body = JSON.stringify({ scenario: 'forty-minutes-on-hold' });
    const { room, key } = (await (await fetch('/api/rooms', { method: 'POST', body })).json()) as {
      room: string;
      key: string;
    };
    const hello = (role: string) => JSON.stringify({ type: 'hello', version: 1, room, role, key });
    const socket = new WebSocket(`ws://${location.host}/api/live`);
    const first = await new Promise<string>((resolve) => {
      socket.addEventListener('open', () => socket.send(hello('console')));
      socket.addEventListener('message', ({ data }) => resolve(String(data)));
    });
    const { stream } = (await (
      await fetch('/api/stream', { method: 'POST', body: hello('phone') })
    ).json()) as { stream: string };
    const second = await new Promise<string>((resolve) => {
      const events = new EventSource(`/api/stream/${stream}`);
      events.addEventListener('message', ({ data }) => {
        events.close();
        resolve(String(data));
      });
    });
    socket.close();
    return { mayOpen, first, second };
  });
  expect(heard.mayOpen).toBe(true);
  expect(heard.first).toContain('"type":"welcome"');
  expect(heard.second).toContain('"token":"v-');
  expect((await watched(page)).violations).toEqual([]);
});
