import type { DraftRecord } from '#app/storage/draft-store.ts';
import { isSameSound } from './same-sound.ts';

type Recordings = DraftRecord['blobs'];

/** The recordings that are kept with a draft, as they are here, while another tab may bring in others. */
export interface KeptRecordings {
  /** The same object while nothing changes. */
  readonly all: () => Recordings;
  /** Each in place of the one of the same name. */
  readonly add: (recordings: Recordings) => void;
  /** Whether one came here that is not stored yet. */
  readonly isDirty: () => boolean;
  /** How what came here goes with what is stored now. Changes nothing yet. */
  readonly meet: (stored: Recordings) => Promise<Meeting>;
  /** Goes on from what was met, with what came here and is not in it on top. */
  readonly follow: (meeting: Meeting, winner: 'here' | 'there') => void;
}

export interface Meeting {
  readonly stored: Recordings;
  /** The names under which something else came here and in another tab. Whoever wins has them. */
  readonly twice: readonly string[];
  /** What came here and is stored. */
  readonly arrived: ReadonlySet<Came>;
}

interface Came {
  readonly sound: Blob;
  /** What it knowingly makes way for. */
  readonly insteadOf: readonly (Blob | undefined)[];
}

export function keptRecordings(first: Recordings): KeptRecordings {
  let stored = first;
  let shown = first;
  /** What came here and is not stored, as far as is known. */
  let came: ReadonlyMap<string, Came> = new Map();

  function show(): void {
    const sounds = [...came].map(([name, { sound }]) => [name, sound] as const);
    shown = came.size === 0 ? stored : { ...stored, ...Object.fromEntries(sounds) };
  }

  return {
    all: () => shown,
    add: (recordings) => {
      const next = new Map(came);
      for (const [name, sound] of Object.entries(recordings)) {
        // The one before it may just be on its way to the disk.
        const before = came.get(name);
        const insteadOf = before ? [...before.insteadOf, before.sound] : [of(stored, name)];
        next.set(name, { sound, insteadOf });
      }
      came = next;
      show();
    },
    isDirty: () => came.size > 0,
    meet: async (now) => {
      const arrived = new Set<Came>();
      const twice: string[] = [];
      for (const [name, one] of came) {
        const there = of(now, name);
        if (await isSameSound(there, one.sound)) arrived.add(one);
        else if (!(await isAmong(one.insteadOf, there))) twice.push(name);
      }
      return { stored: now, twice, arrived };
    },
    follow: (meeting, winner) => {
      stored = meeting.stored;
      const gone = winner === 'there' ? meeting.twice : [];
      const left = [...came].filter(([name, one]) => !meeting.arrived.has(one) && !gone.includes(name));
      came = new Map(
        left.map(([name, one]) => [name, { ...one, insteadOf: [...one.insteadOf, of(stored, name)] }]),
      );
      show();
    },
  };
}

function of(recordings: Recordings, name: string): Blob | undefined {
  return Object.hasOwn(recordings, name) ? recordings[name] : undefined;
}

async function isAmong(sounds: readonly (Blob | undefined)[], one: Blob | undefined): Promise<boolean> {
  for (const sound of sounds) if (await isSameSound(sound, one)) return true;
  return false;
}
