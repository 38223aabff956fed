import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseJetStreamAddress } from '#server/log/jetstream-address.ts';
import { JetStreamLog } from '#server/log/jetstream-log.ts';
import { eventually, openedRoom, SocketScreen } from '../../support/classroom-world.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { hasNatsServer, NatsServers, NO_NATS_SERVER } from '../../support/nats-servers.ts';
import { Serving } from '../../support/serving.ts';

const PHONES = 24;
const VOTES = 12;

describe.skipIf(!hasNatsServer())(hasNatsServer() ? 'two app nodes over one log' : NO_NATS_SERVER, () => {
  let servers: NatsServers;
  const nodes: Serving[] = [];
  beforeAll(async () => {
    servers = await NatsServers.start(1);
    nodes.push(...(await Promise.all([0, 1].map(() => Serving.start('--log', servers.address)))));
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.kill()));
    await servers.end();
  });

  test('one is killed while votes stream: the room goes on from the other, and every acknowledged vote counts once', async () => {
    const [one, two] = nodes as [Serving, Serving];
    const { room, key } = await openedRoom({ origin: one.origin, scenario: await lateParcel() });
    // The facilitator and half of the phones are on the one that will die, the projector and the others on the other.
    const console_ = await SocketScreen.at(one.origin, room, 'console', { key });
    const projector = await SocketScreen.at(two.origin, room, 'projector');
    for (const type of ['brief', 'begin'] as const) expect(await console_.command({ type })).toBe('ack');
    const phones = await Promise.all(
      Array.from({ length: PHONES }, (_, place) =>
        SocketScreen.at(place % 2 === 0 ? one.origin : two.origin, room, 'phone'),
      ),
    );
    expect(await console_.command({ type: 'open-voting', seconds: null })).toBe('ack');
    await eventually('voting everywhere', () =>
      [projector, ...phones].every(({ view }) => view?.step.stage === 'voting'),
    );

    const vote = (phone: SocketScreen, n: number, by = phone) => {
      const id = `vote-${phone.you!.voter}-${n}`;
      by.say({ type: 'vote', id, round: 1, n, letter: n === VOTES ? 'A' : 'B' });
    };
    const acksOf = (phone: SocketScreen) =>
      phone.heard.flatMap((message) => (message.type === 'ack' ? [message.id] : []));
    for (let n = 1; n < VOTES; n++) {
      for (const phone of phones) vote(phone, n);
      await new Promise((done) => setTimeout(done, 5));
      if (n === 8) {
        await eventually('some acknowledgements', () => phones.some((phone) => acksOf(phone).length > 0));
        await one.kill();
      }
    }
    await eventually('the break', () =>
      phones.every(({ isClosed }, place) => isClosed === (place % 2 === 0)),
    );

    // Those whose server died come back to the other, and are who they were.
    const again = await Promise.all(
      phones.map(async (phone, place) =>
        place % 2 === 0 ? SocketScreen.at(two.origin, room, 'phone', { token: phone.token! }) : phone,
      ),
    );
    for (const [place, phone] of phones.entries()) expect(again[place]?.you?.voter).toBe(phone.you?.voter);
    for (const [place, phone] of phones.entries()) vote(phone, VOTES, again[place]);
    await eventually('everybody’s last vote', () =>
      again.every((phone) => acksOf(phone).some((id) => id.endsWith(`-${VOTES}`))),
    );
    await eventually('the count on the projector', () => projector.last('count')?.talks[0]?.votes === PHONES);
    const back = await SocketScreen.at(two.origin, room, 'console', { key });
    expect(await back.command({ type: 'close' })).toBe('ack');
    await eventually('the tally', () => back.lastChange()?.includes(`"votes":{"A":${PHONES}}`));

    const log = await JetStreamLog.open(parseJetStreamAddress(servers.address, {}), 'test', () => undefined);
    const events = (await log.read(room, 0)).map(({ event }) => event);
    await log.close();
    const votes = events.flatMap((event) => (event.type === 'voted' ? [event.id] : []));
    expect(new Set(votes).size).toBe(votes.length);
    for (const phone of [...phones, ...again]) for (const id of acksOf(phone)) expect(votes).toContain(id);
    expect(events.filter(({ type }) => type === 'joined')).toHaveLength(PHONES);
  });
});
