import { wouldOverwrite, type TalkBackend } from './talk-backend.ts';
import type { TalkRecord } from './talk-record.ts';

/** Keeps talks until the tab closes: the fallback where a browser forbids its database. */
export function memoryBackend(): TalkBackend {
  const kept = new Map<string, TalkRecord>();
  return {
    readAll: async () => [...kept.values()],
    read: async (id) => kept.get(id),
    write: async (record) => {
      const stored = kept.get(record.attempt.id);
      if (wouldOverwrite(stored, record)) return { written: false, stored };
      kept.set(record.attempt.id, record);
      return { written: true };
    },
    remove: async (id) => void kept.delete(id),
    removeAll: async () => kept.clear(),
  };
}
