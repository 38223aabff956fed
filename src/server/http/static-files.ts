import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The built app, as it was when the server began: a build made meanwhile is served after the next start. */

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest']);
/** Smaller than one network packet: compressing saves nothing. */
const LEAST_COMPRESSED = 1_400;
/** A name with a hash of the content, as Vite gives them: it never means anything else. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;
const CACHE = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

type Encoding = 'br' | 'gzip';

interface StaticFile {
  readonly type: string;
  readonly cache: string;
  readonly etag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Made when first asked for. */
  readonly encoded: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>;
  readonly compressible: boolean;
}

export interface Asked {
  /** Of the address: `/` or `/assets/x.js`. */
  readonly path: string;
  readonly acceptEncoding: string;
  readonly ifNoneMatch: string;
}

export class StaticFiles {
  readonly #files: ReadonlyMap<string, StaticFile>;

  private constructor(files: ReadonlyMap<string, StaticFile>) {
    this.#files = files;
  }

  /** @param folder of the build. Names that begin with a dot are not served. */
  static async read(folder: string): Promise<StaticFiles> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
        .map(async (path) => [path, fileOf(path, await readFile(join(folder, path)))] as const),
    );
    return new StaticFiles(new Map(files));
  }

  /** Null where there is no such file. */
  async answer({ path, acceptEncoding, ifNoneMatch }: Asked): Promise<Response | null> {
    const name = path === '/' ? 'index.html' : path.slice(1);
    const file = this.#files.get(name);
    if (!file) return null;
    const encoding = file.compressible ? encodingOf(acceptEncoding) : null;
    const etag = encoding ? `"${file.etag}-${encoding}"` : `"${file.etag}"`;
    const headers = new Headers({
      'Cache-Control': file.cache,
      'Content-Type': file.type,
      ETag: etag,
      ...(file.compressible && { Vary: 'Accept-Encoding' }),
    });
    if (ifNoneMatch.split(/\s*,\s*/).some((each) => each.replace(/^W\//, '') === etag || each === '*'))
      return new Response(null, { status: 304, headers });
    if (encoding) headers.set('Content-Encoding', encoding);
    return new Response(encoding ? await encoded(file, encoding) : file.bytes, { headers });
  }
}

function fileOf(path: string, content: Buffer): StaticFile {
  const ending = extname(path);
  const bytes = new Uint8Array(content);
  return {
    type: TYPES[ending] ?? 'application/octet-stream',
    cache: HASHED.test(path) ? CACHE.hashed : CACHE.other,
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    bytes,
    encoded: new Map(),
    compressible: COMPRESSED.has(ending) && bytes.length >= LEAST_COMPRESSED,
  };
}

function encodingOf(accepted: string): Encoding | null {
  const names = accepted.split(',').filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each));
  const has = (name: string) => names.some((each) => each.split(';')[0]?.trim() === name);
  return has('br') ? 'br' : has('gzip') ? 'gzip' : null;
}

function encoded({ encoded: made, bytes }: StaticFile, encoding: Encoding) {
  const known = made.get(encoding);
  if (known) return known;
  const making = compress(encoding, bytes).then((buffer) => new Uint8Array(buffer));
  made.set(encoding, making);
  return making;
}

function compress(encoding: Encoding, bytes: Uint8Array): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(bytes);
  // The best that brotli can takes seconds for what is asked for once; 6 is within a few per cent of it.
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}
