/** From a sound of the catalogue to a sound that Howler can play. */
import type { HowlerModule, HowlSound } from './howler-surface.ts';
import { LOOP_GUARD_SECONDS, type Sound } from './sounds.ts';

/** Name of the part of a loop's file that repeats. */
export const TURN = 'turn';

export interface SoundSource {
  readonly fetchFile: (url: string) => Promise<Response>;
  /** Where `public/` is served, with a slash at its end. */
  readonly baseUrl: string;
}

/**
 * Fetches and decodes one sound: an effect at full volume, a loop at volume 0 with the sprite `TURN`.
 *
 * @throws {Error} when the file cannot be fetched or decoded.
 */
export async function decodeSound(
  { Howl, Howler }: HowlerModule,
  { file, loop, seconds }: Sound,
  { fetchFile, baseUrl }: SoundSource,
): Promise<HowlSound> {
  const format = Howler.codecs('webm') ? 'webm' : 'm4a';
  const response = await fetchFile(`${baseUrl}audio/${file}.${format}`);
  if (!response.ok) throw new Error(`${file}.${format}: status ${response.status}`);
  // Howler gets the bytes, not the address: when its own request fails it falls back to <audio>, which warns in the
  // console and cannot loop without a gap.
  const src = [await dataUri(await response.arrayBuffer(), `audio/${format}`)];
  const turn: [number, number, boolean] = [LOOP_GUARD_SECONDS * 1000, seconds * 1000, true];
  const howl = new Howl({
    src,
    format: [format],
    ...(loop ? { volume: 0, sprite: { [TURN]: turn } } : { volume: 1 }),
  });
  return new Promise((resolve, reject) => {
    howl.once('load', () => {
      resolve(howl);
    });
    howl.once('loaderror', () => {
      howl.unload();
      reject(new Error(`${file}.${format} cannot be decoded`));
    });
  });
}

function dataUri(bytes: ArrayBuffer, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      // What readAsDataURL reads is a string.
      resolve(reader.result as string);
    });
    reader.addEventListener('error', () => {
      reject(reader.error ?? new Error('the bytes cannot be read'));
    });
    reader.readAsDataURL(new Blob([bytes], { type }));
  });
}
