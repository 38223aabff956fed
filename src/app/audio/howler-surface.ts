/** The part of Howler that we use, as an interface: tests hand in a fake of it, and a new version is checked against it. */

/** One loaded sound; it may be playing several times at once, each with an id. */
export interface HowlSound {
  play(spriteOrId?: string | number): number;
  pause(id: number): unknown;
  stop(id?: number): unknown;
  /** Volumes 0–1, length in milliseconds. Ends with a `fade` event, which never comes if both volumes are equal. */
  fade(from: number, to: number, length: number, id: number): unknown;
  /** The volume of one playing, 0–1. */
  volume(id: number): unknown;
  once(event: 'load' | 'loaderror' | 'play' | 'fade', then: (id: number) => void, id?: number): unknown;
  unload(): unknown;
}

export interface HowlOptions {
  src: string[];
  format: string[];
  /** 0–1 */
  volume: number;
  /** Name → start and length in milliseconds, and whether it repeats. */
  sprite?: Record<string, [number, number, boolean]>;
}

export interface HowlerModule {
  readonly Howl: new (options: HowlOptions) => HowlSound;
  readonly Howler: {
    /** Sets the volume of everything, 0–1; the first call opens the audio output. */
    volume(volume: number): unknown;
    codecs(extension: string): boolean;
    /** Known once the output was opened. */
    readonly usingWebAudio: boolean;
  };
}
