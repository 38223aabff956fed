/**
 * Where the log servers are, as given to `--log`: `nats://host:port[,nats://host:port…][?replicas=3&prefix=htl]`. `tls://`
 * speaks TLS. A user and password go into any of the addresses (`nats://user:password@host`), or, to keep them out of the
 * list of processes, into NATS_USER and NATS_PASSWORD.
 */
export interface JetStreamAddress {
  /** `host:port` of each. */
  readonly servers: readonly string[];
  readonly tls: boolean;
  readonly user: string | null;
  readonly password: string | null;
  /** How many servers keep each event: 1 to 5. */
  readonly replicas: number;
  /** Begins the names of streams and subjects, so that others may use the same servers. */
  readonly prefix: string;
}

/** Port of a server that names none: https://docs.nats.io/running-a-nats-service/configuration. */
const USUAL_PORT = '4222';
/** Most that JetStream takes. */
const MOST_REPLICAS = 5;

export function isJetStreamAddress(text: string): boolean {
  return /^(nats|tls):\/\//.test(text);
}

/**
 * @throws {Error} saying what is wrong with it and what was expected
 */
export function parseJetStreamAddress(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): JetStreamAddress {
  const [list = '', query = ''] = text.split('?');
  const urls = list.split(',').map((each) => parseServer(each.trim()));
  const options = new URLSearchParams(query);
  for (const name of options.keys()) {
    if (name !== 'replicas' && name !== 'prefix')
      throw new Error(`--log knows no "${name}"; it knows ?replicas= and ?prefix=.`);
  }
  // Three servers are there to keep three copies; less makes no sense with so many, and more only where it is asked for.
  const replicas = Number(options.get('replicas') ?? (urls.length >= 3 ? 3 : 1));
  if (!Number.isInteger(replicas) || replicas < 1 || replicas > MOST_REPLICAS)
    throw new Error(`--log …?replicas= is a whole number from 1 to ${MOST_REPLICAS}.`);
  const prefix = options.get('prefix') ?? 'htl';
  if (!/^[a-z0-9_-]{1,32}$/.test(prefix))
    throw new Error(`--log …?prefix= is made of up to 32 of a–z, 0–9, "_" and "-".`);
  const withUser = urls.find(({ username }) => username !== '');
  return {
    servers: urls.map(({ hostname, port }) => `${hostname}:${port || USUAL_PORT}`),
    tls: urls.some(({ protocol }) => protocol === 'tls:'),
    user: withUser ? decodeURIComponent(withUser.username) : (env['NATS_USER'] ?? null),
    password: withUser ? decodeURIComponent(withUser.password) : (env['NATS_PASSWORD'] ?? null),
    replicas,
    prefix,
  };
}

function parseServer(text: string): URL {
  const url = isJetStreamAddress(text) && URL.canParse(text) ? new URL(text) : null;
  if (!url || url.hostname === '' || (url.pathname !== '' && url.pathname !== '/')) {
    // Not the text itself: it may hold a password.
    throw new Error('--log takes addresses like nats://10.0.0.1:4222,nats://10.0.0.2:4222.');
  }
  return url;
}
