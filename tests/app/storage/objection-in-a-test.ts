import type { Objection } from '#app/storage/objection.ts';

export function anObjection(rest: Partial<Objection> = {}): Objection {
  return {
    scenario: 'late-parcel',
    hash: 'abcdefabcdefabcdef',
    title: 'The late parcel',
    decision: 0,
    beat: 'opening',
    situation: { beat: 'opening', regions: { mood: 'angry' }, counters: {}, flags: {} },
    line: 'Where is it?',
    offered: [
      { id: 'one', says: 'Here.' },
      { id: 'two', says: 'There.' },
    ],
    chosen: 'one',
    keysBest: 'two',
    preferred: 'one',
    why: 'It is short.',
    at: Date.UTC(2026, 4, 4),
    ...rest,
  };
}
