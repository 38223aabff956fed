import { isAbsolute, join } from 'node:path';
import { readArgs, UsageError } from '#cli/command.ts';
import { problemOfLog } from '#server/log/open-log.ts';

export const SERVE_HELP = `htl serve [options]

Serves the app and live classroom rooms from one process.

  --port N               where to listen; the default is 4173, or the next free port
  --host ADDRESS         address to listen at (default 0.0.0.0: phones of the same network reach it; 127.0.0.1: only
                         this computer). Or set HTL_HOST.
  --data FOLDER          where rooms are kept (default .htl-data)
  --log file|nats://…    what keeps rooms: a file in the data folder (default), or NATS log servers, as
                         nats://10.0.0.1:4222,nats://10.0.0.2:4222,nats://10.0.0.3:4222 (see docs/scale.md)
  --scenarios FOLDER     scenarios that rooms can be opened with (default: the shipped ones)
  --open-from here|anywhere
                         who may open rooms: this computer (default), or everybody who reaches the server
  --origin URL           an address under which the server is reached or framed by other pages; may be repeated
  --behind-proxy         believe the X-Forwarded headers of a proxy before the server
`;

/** Where the app is served when nothing else is there; the next free port otherwise. */
const FIRST_PORT = 4173;
const DATA_FOLDER = '.htl-data';

export interface ServeSettings {
  readonly host: string;
  readonly port: number;
  /** Whether the port was asked for: then no other one is taken. */
  readonly portIsFixed: boolean;
  readonly data: string;
  /** As `LogSettings.where`. */
  readonly log: string;
  readonly scenarios: string;
  readonly openFrom: 'here' | 'anywhere';
  readonly origins: readonly string[];
  readonly behindProxy: boolean;
}

export interface Place {
  /** The project: where `dist` and `scenarios` are. */
  readonly root: string;
  readonly workingFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** @throws {UsageError} null when help was asked for */
export function readServeSettings(args: readonly string[], place: Place): ServeSettings | null {
  const { values, positionals } = readArgs(args, {
    port: { type: 'string' },
    host: { type: 'string' },
    data: { type: 'string' },
    log: { type: 'string', default: 'file' },
    scenarios: { type: 'string' },
    'open-from': { type: 'string', default: 'here' },
    origin: { type: 'string', multiple: true, default: [] },
    'behind-proxy': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) return null;
  if (positionals.length > 0)
    throw new UsageError(`nothing is named here; found "${positionals.join(' ')}".`);
  const problem = problemOfLog(values.log, place.env);
  if (problem !== null) throw new UsageError(problem);
  const openFrom = values['open-from'];
  if (openFrom !== 'here' && openFrom !== 'anywhere') {
    throw new UsageError(`--open-from takes here or anywhere; found "${openFrom}".`);
  }
  const here = (path: string) => (isAbsolute(path) ? path : join(place.workingFolder, path));
  return {
    host: values.host ?? (place.env['HTL_HOST'] || '0.0.0.0'),
    port: portOf(values.port),
    portIsFixed: values.port !== undefined,
    data: here(values.data ?? DATA_FOLDER),
    log: values.log,
    scenarios: values.scenarios === undefined ? join(place.root, 'scenarios') : here(values.scenarios),
    openFrom,
    origins: values.origin.map(originOf),
    behindProxy: values['behind-proxy'],
  };
}

function portOf(text: string | undefined): number {
  if (text === undefined) return FIRST_PORT;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535; found "${text}".`);
  }
  return Number(text);
}

function originOf(text: string): string {
  const isOne = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!isOne) throw new UsageError(`--origin takes an address as https://example.org; found "${text}".`);
  return new URL(text).origin;
}
