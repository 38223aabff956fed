import { setTimeout as sleep } from 'node:timers/promises';
import {
  DiscardPolicy,
  jetstream,
  JetStreamApiError,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type JetStreamClient,
  type JetStreamManager,
  type StreamConfig,
} from '@nats-io/jetstream';
import { connect, nanos, type NatsConnection } from '@nats-io/transport-node';
import { LogFailure } from '#room/room-log.ts';
import type { JetStreamAddress } from './jetstream-address.ts';
import { jetStreamFailure, mayPass } from './jetstream-failures.ts';
import { Turnstile } from './turnstile.ts';

/**
 * How long one question is asked again before it has failed, in milliseconds. When a log server dies the others choose a
 * new leader after 4 to 9 s (`minElectionTimeout` and `maxElectionTimeout` of nats-server’s raft.go): rooms wait that out.
 */
export const PATIENCE_MS = 15_000;
/** For one answer. Healthy servers give it in milliseconds. */
export const ANSWER_MS = 2_000;
const AGAIN_MS = 200;
/** Feeds being made at a time. A cluster of log servers agrees on each of them before it answers. */
const BEGINNINGS_AT_ONCE = 32;
/** A connection on which nothing comes back is given up after this, twice: the machine behind it has died silently. */
const PING_MS = 5_000;
/**
 * A message sent again within this time is known by its id. Longer than anybody here tries; JetStream remembers the ids
 * in memory, so not for ever.
 */
const KNOWN_AGAIN_MS = 120_000;
/** Of one room: older ones are erased one by one; this is for servers that died before they came to it. */
const SNAPSHOTS_LEFT = 8;

export interface JetStreamConnection {
  readonly nats: NatsConnection;
  readonly publisher: JetStreamClient;
  readonly manager: JetStreamManager;
  readonly names: StreamNames;
  /** Whether one server keeps everything: its conflict check needs no second look (`room-chain.ts`). */
  readonly isAlone: boolean;
  /** For feeds that begin: after a reconnection all rooms of this server want one at the same moment. */
  readonly beginnings: Turnstile;
}

export interface StreamNames {
  readonly rooms: string;
  readonly snapshots: string;
  /** Of one room, or of all with `*`. */
  readonly roomSubject: (room: string) => string;
  readonly snapshotSubject: (room: string) => string;
}

function streamNames(prefix: string): StreamNames {
  const upper = prefix.toUpperCase();
  return {
    rooms: `${upper}_ROOMS`,
    snapshots: `${upper}_SNAPSHOTS`,
    roomSubject: (room) => `${prefix}.room.${room}`,
    snapshotSubject: (room) => `${prefix}.snapshot.${room}`,
  };
}

/**
 * Connects, and makes the streams where they are not there yet.
 *
 * @throws {LogFailure} when no server answers in time, or the streams are there with fewer copies than asked for
 */
export async function openConnection(
  address: JetStreamAddress,
  node: string,
  patienceMs = PATIENCE_MS,
): Promise<JetStreamConnection> {
  const doing = `connecting to ${address.servers.join(', ')}`;
  const until = Date.now() + patienceMs;
  const nats = await patiently(doing, () => connectTo(address, node), until);
  try {
    const manager = await patiently(
      doing,
      () => jetstreamManager(nats, { timeout: ANSWER_MS, checkAPI: true }),
      until,
    );
    const publisher = jetstream(nats, { timeout: ANSWER_MS });
    const names = streamNames(address.prefix);
    let isAlone = true;
    for (const config of streamConfigs(names, address.replicas)) {
      const copies = await patiently(doing, () => ensureStream(manager, config), until);
      if (copies > 1) isAlone = false;
    }
    return { nats, publisher, manager, names, isAlone, beginnings: new Turnstile(BEGINNINGS_AT_ONCE) };
  } catch (problem) {
    await nats.close();
    throw problem;
  }
}

/** Asks until there is an answer, or it is no matter of waiting, or the time is up. */
export async function patiently<Result>(
  doing: string,
  ask: () => Promise<Result>,
  until = Date.now() + PATIENCE_MS,
): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (problem) {
      if (!mayPass(problem) || Date.now() + AGAIN_MS > until) throw jetStreamFailure(doing, problem);
      await sleep(AGAIN_MS);
    }
  }
}

function connectTo(
  { servers, tls, user, password }: JetStreamAddress,
  node: string,
): Promise<NatsConnection> {
  return connect({
    servers: [...servers],
    name: `hold-the-line ${node}`,
    timeout: ANSWER_MS,
    // For as long as it takes: a room that cannot be stored says so by itself.
    maxReconnectAttempts: -1,
    reconnectTimeWait: AGAIN_MS,
    pingInterval: PING_MS,
    ...(tls ? { tls: {} } : {}),
    ...(user === null ? {} : { user, pass: password ?? '' }),
  });
}

type OurConfig = Pick<StreamConfig, 'name' | 'num_replicas'> & Partial<StreamConfig>;

function streamConfigs(names: StreamNames, replicas: number): OurConfig[] {
  const both = {
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    num_replicas: replicas,
  };
  return [
    {
      ...both,
      name: names.rooms,
      subjects: [names.roomSubject('*')],
      // Where somebody has set a limit: refuse what is new, never drop what a room is made of.
      discard: DiscardPolicy.New,
      duplicate_window: nanos(KNOWN_AGAIN_MS),
    },
    {
      ...both,
      name: names.snapshots,
      subjects: [names.snapshotSubject('*')],
      discard: DiscardPolicy.Old,
      max_msgs_per_subject: SNAPSHOTS_LEFT,
    },
  ];
}

/** How many copies it keeps. */
async function ensureStream(manager: JetStreamManager, config: OurConfig): Promise<number> {
  const there = await manager.streams.info(config.name).catch((problem: unknown) => {
    if (problem instanceof JetStreamApiError && problem.status === 404) return null;
    throw problem;
  });
  if (there === null) return (await manager.streams.add(config)).config.num_replicas;
  if (there.config.num_replicas < config.num_replicas) {
    throw new LogFailure(
      `The stream ${config.name} keeps ${there.config.num_replicas} copies, not ${config.num_replicas}. Raise it with “nats stream edit ${config.name} --replicas ${config.num_replicas}”, or start with ?replicas=${there.config.num_replicas}.`,
    );
  }
  return there.config.num_replicas;
}
