import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AckPolicy, DeliverPolicy, type JsMsg, type ConsumerMessages } from '@nats-io/jetstream';
import { createInbox, nanos } from '@nats-io/transport-node';
import type { JetStreamConnection } from './jetstream-connection.ts';
import type { StoredMessage } from './stored-message.ts';

/**
 * Milliseconds between two signs of life of a silent feed; after two that did not come it is asked for anew. So much later,
 * at most twice this, a screen hears of what others wrote when the log server that fed it dies.
 */
const SIGN_OF_LIFE_MS = 2_000;
/** After which servers drop a feed that nobody listens to. */
const FORGOTTEN_AFTER_MS = 30_000;
const AGAIN_MS = 250;

/**
 * The messages of one subject from one place on, each once and in order, for as long as it is not stopped. JetStream's
 * consumers live on one server and only as long as it: whenever something is missing, late or broken off, a new one is made
 * that begins behind the last message heard. (The package's own ordered consumers ask a dead server for its state first.)
 */
export class RoomFeed {
  readonly #connection: JetStreamConnection;
  readonly #subject: string;
  readonly #onMessage: (message: StoredMessage) => void;
  readonly #report: (problem: unknown) => void;
  #from: number;
  #stopped = false;
  #current: ConsumerMessages | null = null;

  /**
   * @param from the stream's number to begin at
   * @param onMessage must not throw
   * @param report hears once of a trouble that goes on
   */
  constructor(
    connection: JetStreamConnection,
    subject: string,
    from: number,
    onMessage: (message: StoredMessage) => void,
    report: (problem: unknown) => void,
  ) {
    this.#connection = connection;
    this.#subject = subject;
    this.#from = from;
    this.#onMessage = onMessage;
    this.#report = report;
    void this.#run();
  }

  /** Begins anew behind what was heard last, or at another place: after a reconnection something may have been lost. */
  restart(from = this.#from): void {
    this.#from = from;
    this.#current?.stop();
  }

  stop(): void {
    this.#stopped = true;
    this.#current?.stop();
  }

  async #run(): Promise<void> {
    let inTrouble = false;
    while (!this.#stopped) {
      try {
        await this.#listen(() => {
          inTrouble = false;
        });
      } catch (problem) {
        if (!inTrouble && !this.#stopped && !this.#connection.nats.isClosed()) this.#report(problem);
        inTrouble = true;
        await sleep(AGAIN_MS);
      }
      if (this.#connection.nats.isClosed()) return;
    }
  }

  /** One consumer's life. Throws when it could not be made. */
  async #listen(begun: () => void): Promise<void> {
    const { manager, nats, names, beginnings } = this.#connection;
    const name = `feed-${randomUUID()}`;
    try {
      const messages = await beginnings.through(() => this.#begin(name));
      begun();
      await messages?.closed();
    } finally {
      this.#current?.stop();
      this.#current = null;
      // It may be on a server that is gone; what is left of it goes by itself.
      if (!nats.isClosed()) manager.consumers.delete(names.rooms, name).catch(() => undefined);
    }
  }

  /** Null when it was stopped while it waited for its turn. */
  async #begin(name: string): Promise<ConsumerMessages | null> {
    if (this.#stopped) return null;
    const { manager, publisher, names } = this.#connection;
    const idle_heartbeat = nanos(SIGN_OF_LIFE_MS);
    const deliver_subject = createInbox();
    const consumer = await publisher.consumers.getBoundPushConsumer({ deliver_subject, idle_heartbeat });
    let delivered = 0;
    const messages = await consumer.consume({
      callback: (message) => {
        // What a consumer sends is counted by it: a number left out is a message lost on the way.
        if (message.info.deliverySequence !== delivered + 1) return messages.stop();
        delivered += 1;
        this.#hear(messages, message);
      },
    });
    this.#current = messages;
    void this.#watch(messages, () => delivered);
    await manager.consumers.add(names.rooms, {
      name,
      deliver_subject,
      idle_heartbeat,
      flow_control: true,
      filter_subject: this.#subject,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: this.#from,
      ack_policy: AckPolicy.None,
      inactive_threshold: nanos(FORGOTTEN_AFTER_MS),
      mem_storage: true,
      num_replicas: 1,
    });
    return messages;
  }

  #hear(messages: ConsumerMessages, { seq, headers, data }: JsMsg): void {
    if (this.#stopped || messages !== this.#current || seq < this.#from) return;
    this.#from = seq + 1;
    this.#onMessage({ place: seq, header: headers, data });
  }

  /** Ends a consumer that has fallen silent, or has sent more than came. */
  async #watch(messages: ConsumerMessages, delivered: () => number): Promise<void> {
    for await (const status of messages.status()) {
      const lost = status.type === 'heartbeat' && status.lastConsumerSequence > delivered();
      if (lost || status.type === 'heartbeats_missed') messages.stop();
    }
  }
}
