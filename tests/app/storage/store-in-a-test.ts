import { memoryBackend } from '#app/storage/memory-backend.ts';
import type { TalkBackend } from '#app/storage/talk-backend.ts';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { createTalkStore, type TalkStoreParts } from '#app/storage/talk-store.ts';

export function record(id: string, rest: Partial<TalkRecord> = {}): TalkRecord {
  return {
    attempt: { version: 1, id, scenario: 'late-parcel', hash: 'h', seed: 1, mode: 'learn', replies: [] },
    title: 'The late parcel',
    startedAt: 1,
    updatedAt: 1,
    endedAt: null,
    ending: null,
    takenBack: 0,
    reaction: null,
    plan: null,
    revision: 0,
    ...rest,
  };
}

export function storeOver(backend: TalkBackend | Error, parts: Partial<TalkStoreParts> = {}) {
  let time = 100;
  return createTalkStore({
    open: () => (backend instanceof Error ? Promise.reject(backend) : Promise.resolve(backend)),
    now: () => time++,
    ...parts,
  });
}

/** A disk that can be filled up and emptied. */
export function disk() {
  const backend = memoryBackend();
  let trouble: Error | null = null;
  return {
    fill: (error: Error) => {
      trouble = error;
    },
    empty: () => {
      trouble = null;
    },
    backend: {
      ...backend,
      write: (written: TalkRecord, mustGoOn?: boolean) =>
        trouble ? Promise.reject(trouble) : backend.write(written, mustGoOn),
    } satisfies TalkBackend,
  };
}

/** A backend whose writes last until the test lets them through. */
export function slowDisk() {
  const backend = memoryBackend();
  const held: (() => void)[] = [];
  return {
    backend: {
      ...backend,
      write: async (written: TalkRecord, mustGoOn?: boolean) => {
        await new Promise<void>((resolve) => {
          held.push(resolve);
        });
        return backend.write(written, mustGoOn);
      },
    } satisfies TalkBackend,
    /** Lets writes through, also those that begin meanwhile, until none has begun for a while. */
    letThrough: async () => {
      for (let idle = 0; idle < 20; idle++) {
        const next = held.shift();
        if (next) idle = 0;
        next?.();
        await Promise.resolve();
      }
    },
  };
}

/** A browser that has no free moment until the test grants one. */
export function busyBrowser() {
  let setFree = () => undefined as void;
  const free = new Promise<void>((resolve) => {
    setFree = resolve;
  });
  return { whenFree: () => free, setFree: () => setFree() };
}

export const FULL = new DOMException('no room', 'QuotaExceededError');
