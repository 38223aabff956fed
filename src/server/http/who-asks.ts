import { networkInterfaces } from 'node:os';
import type { IncomingMessage } from 'node:http';

/** Who asks, from where, and whether a page of ours made them ask. */

export interface Surroundings {
  /** Origins besides the server's own whose pages may speak to it, as `https://lms.example.org`. */
  readonly origins: readonly string[];
  /** Whether a proxy of ours stands before the server, whose `X-Forwarded-*` headers are then believed. */
  readonly behindProxy: boolean;
  /** Who may open rooms: programs and pages of this computer alone, or everybody. */
  readonly openFrom: 'here' | 'anywhere';
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip'] as const;

/** The address a request comes from. Behind a proxy of ours it is the last that the proxy names. */
export function addressOf({ headers, socket }: IncomingMessage, { behindProxy }: Surroundings): string {
  const direct = socket.remoteAddress ?? 'unknown';
  if (!behindProxy) return direct;
  const named = headers['x-forwarded-for'];
  const last = (Array.isArray(named) ? named.join(',') : (named ?? '')).split(',').at(-1)?.trim();
  return last === undefined || last === '' ? direct : last;
}

/**
 * Whether this request may open rooms. From here means: from a loopback address, through no proxy, and by a name that only
 * this computer has. The last, because a foreign page may point a name of its own at this computer (DNS rebinding).
 */
export function mayOpen(request: IncomingMessage, around: Surroundings): boolean {
  if (around.openFrom === 'anywhere') return true;
  if (FORWARDED.some((header) => request.headers[header] !== undefined)) return false;
  return LOOPBACK.test(request.socket.remoteAddress ?? '') && isOwnName(hostOf(request));
}

/** The name and port that the request was made to. */
export function hostOf({ headers }: IncomingMessage): string {
  const host = headers.host ?? '';
  // Nothing else belongs into one, and it is put into headers.
  return /^[\w.:[\]-]{1,255}$/.test(host) ? host : '';
}

function isOwnName(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  if (name === 'localhost' || LOOPBACK.test(name)) return true;
  return Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === name));
}

/**
 * Whether a page that is not ours made this request. Browsers name the page's origin with every WebSocket and every post;
 * programs that are no browsers name none, and have no rights that a page could abuse.
 */
export function isForeign(request: IncomingMessage, { origins }: Surroundings): boolean {
  const { origin } = request.headers;
  if (origin === undefined || origins.includes(origin)) return false;
  const host = hostOf(request);
  return host === '' || (origin !== `http://${host}` && origin !== `https://${host}`);
}

/** Origins under which other devices of the same network reach this server. */
export function originsFor(
  request: IncomingMessage,
  around: Surroundings,
  { host, port }: { readonly host: string; readonly port: number },
): string[] {
  const asked = hostOf(request);
  const isLocal =
    asked === '' || asked.startsWith('localhost') || LOOPBACK.test(asked) || asked.startsWith('[::1]');
  const scheme = around.behindProxy && request.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  const named = isLocal ? [] : [`${scheme}://${asked}`];
  return [...new Set([...around.origins, ...named, ...networkOrigins(host, port)])];
}

/** By the addresses of this computer that others of the network can reach; none where it listens to itself alone. */
export function networkOrigins(host: string, port: number): string[] {
  const listensToAll = host === '0.0.0.0' || host === '::';
  const here = listensToAll
    ? Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    : Object.values(networkInterfaces()).flatMap(
        (all) => all?.filter(({ address }) => address === host) ?? [],
      );
  return here
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
    .toSorted((a, b) => likelihood(b) - likelihood(a))
    .map((address) => `http://${address}:${port}`);
}

/** A classroom's Wi-Fi first: home and office networks before what virtual machines and containers use (RFC 1918). */
function likelihood(address: string): number {
  if (address.startsWith('192.168.')) return 3;
  if (address.startsWith('10.')) return 2;
  // Docker's default bridges.
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 0 : 1;
}
