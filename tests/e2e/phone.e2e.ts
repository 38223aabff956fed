import { fileURLToPath } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import type { Command } from '#protocol/commands.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { WebSocket } from 'ws';
import { lateParcel } from '../support/late-parcel.ts';
import { RoomServer } from '../support/room-server.ts';
import { expectAccessible, expectNoSidewaysScroll, listenToConsole } from './screens.ts';

/** The phone's page as it is built, in a real browser, in a real room over real sockets. */

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const test = base.extend<{ server: RoomServer; facilitator: Facilitator }>({
  // Playwright wants the pattern even where nothing is taken from it.
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, give) => {
    const server = await RoomServer.open(await lateParcel(), DIST);
    await give(server);
    await server.close();
  },
  facilitator: async ({ server }, give) => {
    const facilitator = await Facilitator.of(server);
    await give(facilitator);
    facilitator.leave();
  },
});

/** A console over a socket of its own. */
class Facilitator {
  readonly #socket: WebSocket;
  readonly #server: RoomServer;
  #sent = 0;

  private constructor(server: RoomServer, socket: WebSocket) {
    this.#server = server;
    this.#socket = socket;
  }

  static async of(server: RoomServer): Promise<Facilitator> {
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/api/live`);
    await new Promise((open) => socket.once('open', open));
    const welcomed = new Promise((heard) => socket.once('message', heard));
    socket.send(
      JSON.stringify({ type: 'hello', version: PROTOCOL_VERSION, room: 'ACE347', role: 'console' }),
    );
    await welcomed;
    return new Facilitator(server, socket);
  }

  async does(...commands: (Command | 'brief' | 'begin' | 'vote' | 'close' | 'reveal' | 'explain')[]) {
    for (const each of commands) {
      const plain = each === 'vote' ? ({ type: 'open-voting', seconds: null } as const) : each;
      const command = typeof plain === 'string' ? { type: plain } : plain;
      const id = `command-${this.#sent++}`;
      const step = this.#server.live.room.step;
      const answered = new Promise<string>((heard) => {
        const listen = (data: Buffer) => {
          const message = JSON.parse(data.toString()) as { type: string; id?: string };
          if (message.id !== id) return;
          this.#socket.off('message', listen);
          heard(message.type);
        };
        this.#socket.on('message', listen);
      });
      this.#socket.send(JSON.stringify({ type: 'command', id, step, command }));
      expect(await answered, command.type).toBe('ack');
    }
  }

  leave(): void {
    this.#socket.terminate();
  }
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const reply = (page: Page, letter: string) => page.getByRole('button', { name: new RegExp(`^${letter}`) });

async function join(page: Page, server: RoomServer): Promise<void> {
  await page.goto(`${server.origin}/ace347`);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(heading(page)).toHaveText('You are in.');
}

test('two taps and in; a vote outlives a reload, a cut connection and a closed page', async ({
  page,
  context,
  server,
  facilitator,
}) => {
  const console_ = listenToConsole(page);
  await join(page, server);
  expect(page.url()).toBe(`${server.origin}/phone.html#ACE347`);
  await facilitator.does('brief', 'begin', 'vote');
  await reply(page, 'B').click();
  await expect(page.getByText('Your vote for B is counted.')).toBeVisible();
  console_.check();

  await page.reload();
  await expect(page.getByText('Your vote for B is counted.')).toBeVisible();
  server.cut();
  await reply(page, 'C').click();
  await expect(page.getByText('Your vote for C is counted.')).toBeVisible();

  await page.close();
  const again = await context.newPage();
  await again.goto(`${server.origin}/ACE347`);
  await expect(reply(again, 'C')).toHaveAttribute('aria-pressed', 'true');
  expect(server.live.room.voters.size).toBe(1);
  expect([...server.live.room.votes.values()]).toMatchObject([{ letter: 'C' }]);
});

test('without a network nothing on the page is lost, nothing is called counted, and it comes back by itself', async ({
  page,
  context,
  server,
  facilitator,
}) => {
  await join(page, server);
  await facilitator.does('brief', 'begin', 'vote');
  await expect(reply(page, 'A')).toBeVisible();
  await context.setOffline(true);
  server.cut();
  await expect(page.getByText('Connection lost. Trying again…')).toBeVisible();
  await expectAccessible(page);
  await reply(page, 'A').click();
  await expect(page.getByText('A is not sent yet: there is no connection.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Your vote for A is counted.')).toBeVisible();
  await expect(page.getByText('Connection lost')).toBeHidden();
});

test('where the network blocks WebSockets a phone takes part all the same', async ({
  page,
  server,
  facilitator,
}) => {
  server.sockets = 'blocked';
  await page.goto(`${server.origin}/ACE347`);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(heading(page)).toHaveText('You are in.', { timeout: 30_000 });
  await facilitator.does('brief', 'begin', 'vote');
  await reply(page, 'A').click();
  await expect(page.getByText('Your vote for A is counted.')).toBeVisible();
});

test('the back button leaves the page at once, and coming back is no second join', async ({
  page,
  server,
}) => {
  await page.goto('about:blank');
  await join(page, server);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
  await page.goForward();
  await expect(heading(page)).toHaveText('You are in.');
  expect(server.live.room.voters.size).toBe(1);
});

for (const { name, width, height, scheme } of [
  { name: 'small', width: 320, height: 568, scheme: 'light' },
  { name: 'usual', width: 390, height: 844, scheme: 'dark' },
  { name: 'lying', width: 667, height: 375, scheme: 'light' },
] as const) {
  test(`every step fits a ${name} phone, ${width} by ${height}, ${scheme}`, async ({
    page,
    context,
    server,
    facilitator,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    let shots = 0;
    const picture = async (of: Page, what: string) => {
      const folder = process.env['PHONE_PICTURES'];
      const path = `${folder}/${name}-${String(shots++).padStart(2, '0')}-${what}.png`;
      if (folder) await of.screenshot({ path });
    };
    const look = async (what: string) => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await picture(page, what);
    };
    await page.goto(`${server.origin}/phone.html`);
    await page.getByRole('textbox').fill('ACE34O');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await look('code');
    await page.goto(`${server.origin}/ACE347`);
    await expect(page.getByText('ACE347')).toBeVisible();
    await look('join');
    await join(page, server);
    await look('lobby');
    await facilitator.does('brief');
    await expect(heading(page)).toHaveText('This is the situation');
    await look('briefing');
    await facilitator.does('begin');
    await expect(heading(page)).toHaveText('Listen first');
    await look('beat');
    await facilitator.does({ type: 'open-voting', seconds: 90 });
    await expect(page.getByRole('timer')).toBeVisible();
    await look('voting');
    for (const each of await page.getByRole('list').getByRole('button').all()) {
      const box = await each.boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(48);
    }
    await reply(page, 'B').click();
    await expect(page.getByText('Your vote for B is counted.')).toBeVisible();
    await look('voted');
    await facilitator.does('close');
    await expect(heading(page)).toHaveText('Voting is closed');
    await look('closed');
    await facilitator.does('reveal');
    await expect(heading(page)).toHaveText('How the room voted');
    await look('revealed');
    await facilitator.does('explain');
    await expect(page.getByText('You said back two facts.')).toBeVisible();
    await look('explained');
    const [voter = ''] = server.live.room.voters.keys();
    await facilitator.does({ type: 'hand-mic', voter });
    const observer = await context
      .browser()
      ?.newContext({ viewport: { width, height }, colorScheme: scheme });
    if (!observer) throw new Error('no browser');
    const other = await observer.newPage();
    await join(other, server).catch(() => undefined);
    await expect(other.getByRole('group', { name: 'What did you see?' })).toBeVisible();
    await expectAccessible(other);
    await expectNoSidewaysScroll(other);
    await picture(other, 'observer');
    await observer.close();
    await facilitator.does({ type: 'play', choices: [{ team: 0, letter: 'B' }] });
    await expect(heading(page)).toHaveText('You have the mic');
    await look('mic');
    while (server.live.room.control.matches('talk'))
      await facilitator.does({ type: 'play', choices: [{ team: 0, letter: 'A' }] });
    await expect(heading(page)).toHaveText('The talk is over');
    await look('ended');
    await facilitator.does({ type: 'show-minority', team: 0, decision: 0, letter: 'A', onward: [] });
    await facilitator.does({ type: 'move-minority', shown: 1 });
    await expect(page.getByText('Calm DOWN?')).toBeVisible();
    await look('minority');
    await context.setOffline(true);
    server.cut();
    await expect(page.getByText('Connection lost. Trying again…')).toBeVisible();
    await look('away');
  });
}

test('with letters twice as large nothing is wider than the screen, and a vote is still one tap', async ({
  page,
  context,
  server,
  facilitator,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const browser = await context.newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await join(page, server);
  await expectNoSidewaysScroll(page);
  await facilitator.does('brief', 'begin', 'vote');
  await reply(page, 'A').click();
  await expect(page.getByText('Your vote for A is counted.')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await facilitator.does('close', 'reveal');
  await expect(heading(page)).toHaveText('How the room voted');
  await expectNoSidewaysScroll(page);
});
