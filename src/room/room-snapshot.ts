import type { RoomSnapshotRecord } from './room-log.ts';
import { roomMachine } from './room-machine.ts';
import type { RoomState } from './room-state.ts';

/** A folded room as text, so that a long log need not be folded from its beginning. */

/** Raised whenever `RoomState` or the machine changes: an older snapshot is then ignored and the log read instead. */
const SNAPSHOT_VERSION = 1;

export function takeSnapshot(room: RoomState): RoomSnapshotRecord {
  const { control, voters, votes, hands, ticks, present, ...plain } = room;
  const state = JSON.stringify({
    version: SNAPSHOT_VERSION,
    ...plain,
    control: { value: control.value, context: control.context },
    voters: [...voters],
    votes: [...votes],
    hands: [...hands],
    ticks: [...ticks],
    present: [...present],
  });
  return { seq: room.seq, state };
}

/** The room of a snapshot; null for one that this version did not make or that is damaged. */
export function fromSnapshot({ seq, state }: RoomSnapshotRecord): RoomState | null {
  try {
    const read = JSON.parse(state) as Omit<
      RoomState,
      'control' | 'voters' | 'votes' | 'hands' | 'ticks' | 'present'
    > & { version: number } & Record<'voters' | 'votes' | 'hands' | 'ticks' | 'present', [never, never][]> & {
        control: Pick<RoomState['control'], 'value' | 'context'>;
      };
    const { version, control, voters, votes, hands, ticks, present, ...plain } = read;
    if (version !== SNAPSHOT_VERSION || plain.seq !== seq) return null;
    return {
      ...plain,
      control: roomMachine.resolveState(control),
      voters: new Map(voters),
      votes: new Map(votes),
      hands: new Map(hands),
      ticks: new Map(ticks),
      present: new Map(present),
    };
  } catch {
    return null;
  }
}
