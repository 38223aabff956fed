import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canSyncAlways, findNatsServer } from './find-nats-server.mjs';

/** Milliseconds until a server must have said that it is ready. */
const START_MS = 20_000;

/** Real log servers for a test, on free ports of this machine, with their data in a folder that goes with them. */
export class NatsServers {
  readonly #folder = mkdtempSync(join(tmpdir(), 'htl-nats-'));
  readonly #program: string;
  readonly #ports: readonly number[];
  readonly #routes: readonly number[];
  readonly #running = new Map<number, ChildProcess>();

  /** Whether what they acknowledge is on the disk, and not only in the memory of the operating system. */
  readonly syncs: boolean;

  private constructor(program: string, ports: readonly number[], routes: readonly number[]) {
    this.#program = program;
    this.syncs = canSyncAlways(program);
    this.#ports = ports;
    this.#routes = routes;
  }

  /** So many of them: one that stands alone, or a cluster. They are ready once this resolves. */
  static async start(count: 1 | 3): Promise<NatsServers> {
    const program = findNatsServer();
    if (program === undefined) throw new Error(NO_NATS_SERVER);
    const ports = await freePorts(count * 2);
    const servers = new NatsServers(program, ports.slice(0, count), ports.slice(count));
    try {
      await Promise.all(servers.#ports.map((_, place) => servers.startOne(place)));
    } catch (problem) {
      await servers.end();
      throw problem;
    }
    return servers;
  }

  /** As `--log` takes it. */
  get address(): string {
    return this.#ports.map((port) => `nats://127.0.0.1:${port}`).join(',');
  }

  /** Starts one that was killed, over what it has on disk. */
  async startOne(place: number): Promise<void> {
    const child = spawn(this.#program, ['-c', this.#configure(place)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#running.set(place, child);
    // Even where a test or a bench dies of a mistake.
    process.once('exit', () => child.kill('SIGKILL'));
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-10_000)));
    const until = Date.now() + START_MS;
    while (!said.includes('Server is ready')) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`nats-server did not start:\n${said}`);
      await sleep(10);
    }
  }

  /** As a power cut would, but for what the operating system has yet to write. */
  async kill(place: number): Promise<void> {
    const child = this.#running.get(place);
    this.#running.delete(place);
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((place) => this.kill(place)));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get folder(): string {
    return this.#folder;
  }

  /** Process ids of those that run, for measuring. */
  get pids(): readonly number[] {
    return [...this.#running.values()].flatMap(({ pid }) => pid ?? []);
  }

  #configure(place: number): string {
    const folder = join(this.#folder, String(place));
    mkdirSync(folder, { recursive: true });
    const routes = this.#routes.filter((_, other) => other !== place);
    const cluster = `cluster { name: test, listen: "127.0.0.1:${this.#routes[place]}", routes: [${routes.map((port) => `"nats://127.0.0.1:${port}"`).join(', ')}] }`;
    const file = join(folder, 'server.conf');
    writeFileSync(
      file,
      `server_name: log${place}
listen: "127.0.0.1:${this.#ports[place]}"
jetstream { store_dir: "${join(folder, 'data')}"${this.syncs ? ', sync_interval: always' : ''} }
${this.#routes.length > 1 ? cluster : ''}
`,
    );
    return file;
  }
}

export const NO_NATS_SERVER =
  'no nats-server in PATH (on Debian and Ubuntu: `sudo apt-get install nats-server`), so the log of several servers is not tested';

export function hasNatsServer(): boolean {
  return findNatsServer() !== undefined;
}

/** Ports that are free now. Members of a cluster must know each other's before the first of them starts. */
async function freePorts(count: number): Promise<number[]> {
  const listeners = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    listeners.map(
      (listener) =>
        new Promise<number>((resolve, reject) => {
          listener.once('error', reject);
          listener.listen(0, '127.0.0.1', () => {
            const address = listener.address();
            resolve(typeof address === 'object' && address ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(listeners.map((listener) => new Promise((resolve) => listener.close(resolve))));
  return ports;
}
