import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { PhoneMessage } from '#protocol/server-messages.ts';
import { RoomFollower } from '#app/room-link/room-follower.ts';
import type { LinkWorld } from '#app/room-link/link-world.ts';
import { serverWire } from '#app/room-link/server-wire.ts';

/** Phones without pages, on the client that pages use: enough of them to fill a wall with votes. */
export interface PhoneCrowd {
  /** Each phone in turn votes for the reply with these words; resolves once all are counted, and rejects where one is not. */
  readonly vote: (says: readonly string[]) => Promise<void>;
  readonly leave: () => void;
}

const wideAwake: LinkWorld = {
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  random: () => 0,
  onWake: () => () => undefined,
};

/** Resolves once all of them are in the room. */
export async function joinWithPhones(origin: string, room: string, count: number): Promise<PhoneCrowd> {
  const openWire = serverWire({ origin, world: wideAwake, WebSocket });
  const phones = Array.from(
    { length: count },
    () => new RoomFollower({ role: 'phone', hello: () => ({ room }), openWire, schema: PhoneMessage }),
  );
  await Promise.all(phones.map(untilLive));
  return {
    vote: async (says) => {
      await Promise.all(phones.map((phone, place) => vote(phone, says[place] ?? '')));
    },
    leave: () => {
      for (const phone of phones) phone.close();
    },
  };
}

function untilLive(phone: RoomFollower<'phone'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { connection, refusal } = phone.state();
      if (connection === 'live') resolve();
      if (refusal) reject(new Error(refusal.say));
    };
    phone.subscribe(look);
    look();
  });
}

async function vote(phone: RoomFollower<'phone'>, says: string): Promise<void> {
  const { view } = phone.state();
  const reply = view?.talks[0]?.replies.find((each) => each.says === says);
  if (!view || !reply) throw new Error(`no reply "${says}" is open`);
  const { round } = view.step;
  const answer = await phone.ask({ type: 'vote', id: randomUUID(), round, n: 1, letter: reply.letter });
  if (answer.outcome === 'refused') throw new Error(answer.say);
}
