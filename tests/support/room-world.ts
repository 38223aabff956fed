import type { Screen, Surroundings } from '#room/live/screen.ts';
import type { ServerMessage } from '#protocol/server-messages.ts';
import type { Role } from '#protocol/client-messages.ts';
import type { OpenedEvent } from '#protocol/room-events.ts';
import type { Scenario } from '#core/model/scenario.ts';

/** A room's surroundings under test: time stands still until it is moved on, and what the room says is remembered. */

export class StillTime {
  #now = 1_700_000_000_000;
  #waiting: { at: number; call: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, call: () => void): () => void {
    const entry = { at: this.#now + ms, call };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== entry);
    };
  }

  /** Moves on, calling back what is due in its order; what that asks for is stored before the next. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      const due = this.#waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#waiting = this.#waiting.filter((each) => each !== due);
      this.#now = Math.max(this.#now, due.at);
      due.call();
      await settle();
    }
    this.#now = until;
  }
}

/** Lets everything happen that is only waiting for its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export function surroundings(
  time: StillTime,
  node = 'node-one1',
): Surroundings & { readonly problems: unknown[] } {
  const problems: unknown[] = [];
  return {
    problems,
    node,
    now: () => time.now(),
    after: (ms, call) => time.after(ms, call),
    over: () => undefined,
    report: (problem) => problems.push(problem),
  };
}

/** A screen that keeps what it was sent. */
export class KeptScreen implements Screen {
  readonly role: Role;
  readonly voter: string | null;
  readonly heard: ServerMessage[] = [];
  closed = false;

  constructor(role: Role, voter: string | null = null) {
    this.role = role;
    this.voter = voter;
  }

  send({ text }: { readonly text: string }): void {
    this.heard.push(JSON.parse(text) as ServerMessage);
  }

  close(): void {
    this.closed = true;
  }

  last<Type extends ServerMessage['type']>(type: Type): Extract<ServerMessage, { type: Type }> | undefined {
    return this.heard.findLast(
      (message): message is Extract<ServerMessage, { type: Type }> => message.type === type,
    );
  }
}

export function openedWith({ id, hash }: Scenario, at: number): OpenedEvent {
  const hex = '0'.repeat(64);
  return {
    type: 'opened',
    at,
    version: 1,
    room: 'ACE347',
    scenario: { id, hash },
    seed: 7,
    key: hex,
    facilitator: hex,
  };
}
