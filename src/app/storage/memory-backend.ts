import { wouldOverwrite, type TalkBackend } from './talk-backend.ts';
import type { TalkRecord } from './talk-record.ts';

/** Keeps talks until the tab closes: the fallback where a browser forbids its database. */
export function memoryBackend(): TalkBackend {
  const kept = new Map<string, TalkRecord>();
  return {
    readAll: async () => [...kept].map(([key, value]) => ({ key, value })),
    read: async (id) => kept.get(id),
    write: async (record, mustGoOn = false) => {
      const stored = kept.get(record.attempt.id);
      if ((mustGoOn && !stored) || wouldOverwrite(stored, record)) return { written: false, stored };
      kept.set(record.attempt.id, record);
      return { written: true };
    },
    remove: async (id) => void kept.delete(id),
    removeAll: async () => kept.clear(),
  };
}
