import type { Talks } from './talk-store.ts';

/** Everything kept about a person, as one JSON text they can take away. */
export function exportTalks(talks: Talks, exportedAt: Date): string {
  const file = {
    format: 'hold-the-line-talks',
    version: 1,
    exportedAt: exportedAt.toISOString(),
    damaged: talks.damaged,
    talks: talks.records,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
