import { join } from 'node:path';
import { LogFailure, type RoomLog } from '#room/room-log.ts';
import { isJetStreamAddress, parseJetStreamAddress } from './jetstream-address.ts';

/** Of the embedded log, in the data folder. */
const FILE = 'rooms.db';

export interface LogSettings {
  /** `file`, or the addresses of log servers (`jetstream-address.ts`). */
  readonly where: string;
  /** Folder of the file; it must be there. */
  readonly data: string;
  /** This server among others. */
  readonly node: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hears what goes wrong where nobody waits for it. */
  readonly report: (problem: unknown) => void;
}

/** What is wrong with a `--log`, or null. */
export function problemOfLog(where: string, env: LogSettings['env']): string | null {
  if (where === 'file') return null;
  if (!isJetStreamAddress(where)) return '--log takes file or an address as nats://host:4222.';
  try {
    parseJetStreamAddress(where, env);
    return null;
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

/**
 * The log that `--log` names. Each kind is loaded only when it is asked for.
 *
 * @throws {LogFailure} when it cannot be opened or reached
 */
export async function openLog({ where, data, node, env, report }: LogSettings): Promise<RoomLog> {
  const problem = problemOfLog(where, env);
  if (problem !== null) throw new LogFailure(problem);
  if (where === 'file') {
    const { SqliteLog } = await import('./sqlite-log.ts');
    return new SqliteLog(join(data, FILE), report);
  }
  const { JetStreamLog } = await import('./jetstream-log.ts');
  return JetStreamLog.open(parseJetStreamAddress(where, env), node, report);
}
