import { existsSync, mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '#cli/command.ts';
import { readPersonaTexts } from '#cli/library/read-library.ts';
import { MemoryLog } from '#room/memory-log.ts';
import { LogFailure, type RoomLog } from '#room/room-log.ts';
import { openLog } from '#server/log/open-log.ts';
import { networkOrigins } from '#server/http/who-asks.ts';
import { startClassroom, type Classroom } from '#server/start-classroom.ts';
import { systemSurroundings } from '#server/system-clock.ts';
import { readyText } from './ready-text.ts';
import { handedReader } from './read-handed.ts';
import { scenarioStore } from './scenario-store.ts';
import { SERVE_HELP, readServeSettings, type Place, type ServeSettings } from './serve-settings.ts';
import { problemTeller } from './tell-problems.ts';

/** Only the user who runs the server may read what rooms have stored. */
const PRIVATE = 0o700;

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colours: boolean;
}

export interface RunOptions extends Place, Terminal {
  /** Where rooms cannot be kept on the disk: keep them in memory and say so, because the app itself needs no disk. */
  readonly orInMemory: boolean;
}

/** A classroom that runs until it is stopped; null when only help was printed. Rejects with `UsageError`. */
export async function runClassroom(
  args: readonly string[],
  options: RunOptions,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> } | null> {
  const settings = readServeSettings(args, options);
  if (!settings) {
    options.out(SERVE_HELP);
    return null;
  }
  const app = join(options.root, 'dist');
  if (!existsSync(join(app, 'index.html'))) {
    throw new UsageError(
      'the app is not built yet. Run `npm run build` first, or `npm start`, which builds it.',
    );
  }
  const report = problemTeller(options.err, () => performance.now());
  const log = await logFor(settings, options, report);
  try {
    const classroom = await listen(settings, app, log, report);
    const origins = networkOrigins(settings.host, classroom.port);
    options.out(readyText(settings.host, classroom.port, origins, options.colours));
    const stop = async () => {
      await classroom.close();
      await log.close();
    };
    return { port: classroom.port, stop };
  } catch (problem) {
    await log.close();
    throw problem;
  }
}

async function listen(
  { host, port, portIsFixed, scenarios, openFrom, origins, behindProxy }: ServeSettings,
  app: string,
  log: RoomLog,
  report: (problem: unknown) => void,
): Promise<Classroom> {
  try {
    return await startClassroom({
      log,
      app,
      loadScenario: scenarioStore(scenarios),
      readTexts: handedReader(await readPersonaTexts()),
      around: systemSurroundings(report),
      host,
      port,
      orNextPort: !portIsFixed,
      who: { openFrom, origins, behindProxy },
    });
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : '';
    if (code === 'EADDRINUSE') throw new UsageError(`port ${port} is taken. Name another with --port.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new UsageError(`"${host}" is no address of this computer. See --host.`);
    }
    if (code === 'EACCES')
      throw new UsageError(`port ${port} may not be used. Name one above 1023 with --port.`);
    throw problem;
  }
}

async function logFor(
  { data, log: where }: ServeSettings,
  { orInMemory, err, env }: RunOptions,
  report: (problem: unknown) => void,
): Promise<RoomLog> {
  try {
    if (where === 'file') mkdirSync(data, { recursive: true, mode: PRIVATE });
    return await openLog({ where, data, node: `${hostname()}-${process.pid}`, env, report });
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    // Several servers share what log servers keep: alone, each would tell its phones something else.
    if (!orInMemory || where !== 'file')
      throw problem instanceof LogFailure ? new UsageError(words) : problem;
    err(`\n  Classroom rooms cannot be kept on the disk, and are lost when this ends:\n  ${words}\n`);
    return new MemoryLog();
  }
}
