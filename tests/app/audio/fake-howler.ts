import type { HowlerModule, HowlOptions, HowlSound } from '#app/audio/howler-surface.ts';

type HowlEvent = Parameters<HowlSound['once']>[0];
interface Registration {
  readonly event: HowlEvent;
  readonly listener: (id: number) => void;
  readonly id: number | undefined;
}

/** Bytes that `FakeHowl` refuses to decode. */
export const NOT_AUDIO = 'not audio';

/** A howl that makes no sound: it knows what plays, and its fades and held-back starts end when the test says so. */
class FakeHowl implements HowlSound {
  /** What the source was fetched from, as `fakeFetch` writes it into the bytes. */
  readonly url: string;
  readonly playing = new Map<
    number,
    { state: 'playing' | 'paused'; volume: number; fadingTo: number | null }
  >();
  played = 0;
  unloaded = false;
  #listeners: Registration[] = [];
  readonly #output: FakeHowler;
  readonly #options: HowlOptions;

  constructor(options: HowlOptions, output: FakeHowler) {
    this.#options = options;
    this.#output = output;
    this.url = atob(options.src[0]!.split(',')[1]!);
    output.howls.push(this);
    queueMicrotask(() => {
      this.#emit(this.url === NOT_AUDIO ? 'loaderror' : 'load', 0);
    });
  }

  play(spriteOrId?: string | number): number {
    if (typeof spriteOrId === 'number') {
      this.playing.get(spriteOrId)!.state = 'playing';
      return spriteOrId;
    }
    if (spriteOrId !== undefined && this.#options.sprite?.[spriteOrId] === undefined)
      throw new Error('unknown sprite');
    const id = this.#output.nextId();
    this.played += 1;
    this.playing.set(id, { state: 'playing', volume: this.#options.volume, fadingTo: null });
    this.#output.whenFree(() => {
      this.#emit('play', id);
    });
    return id;
  }

  pause(id: number) {
    this.playing.get(id)!.state = 'paused';
  }

  stop(id?: number) {
    if (id === undefined) this.playing.clear();
    else this.playing.delete(id);
  }

  fade(from: number, to: number, _length: number, id: number) {
    if (from === to) throw new Error('a fade between equal volumes never ends in Howler');
    if (this.playing.get(id)!.fadingTo !== null) this.#emit('fade', id);
    Object.assign(this.playing.get(id)!, { volume: from, fadingTo: to });
  }

  volume(id: number) {
    return this.playing.get(id)!.volume;
  }

  once(event: HowlEvent, listener: (id: number) => void, id?: number) {
    this.#listeners.push({ event, listener, id });
  }

  unload() {
    this.unloaded = true;
    this.playing.clear();
  }

  /** Lets time pass until every fade has ended. */
  finishFades() {
    for (const [id, sound] of this.playing) {
      if (sound.fadingTo === null) continue;
      Object.assign(sound, { volume: sound.fadingTo, fadingTo: null });
      this.#emit('fade', id);
    }
  }

  #emit(event: HowlEvent, id: number) {
    const concerned = this.#listeners.filter(
      (registration) =>
        registration.event === event && (registration.id === undefined || registration.id === id),
    );
    this.#listeners = this.#listeners.filter((registration) => !concerned.includes(registration));
    for (const { listener } of concerned) listener(id);
  }
}

/** A loudspeaker and the howls on it. */
export class FakeHowler {
  readonly howls: FakeHowl[] = [];
  volume: number | null = null;
  webm = true;
  usingWebAudio = true;
  #heldBack: (() => void)[] | null = null;
  #lastId = 1000;

  /** Makes the browser hold sound back, as before a gesture, until `release`. */
  holdBack() {
    this.#heldBack = [];
  }

  release() {
    const starts = this.#heldBack ?? [];
    this.#heldBack = null;
    for (const start of starts) start();
  }

  whenFree(start: () => void) {
    if (this.#heldBack === null) queueMicrotask(start);
    else this.#heldBack.push(start);
  }

  nextId() {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** The howls of a file, by its base name. */
  of(file: string) {
    return this.howls.filter(({ url }) => url.includes(`/${file}.`));
  }

  /** How many times a file sounds right now; a loop that fades out still sounds. */
  sounding(file: string) {
    const all = this.of(file).flatMap((howl) => [...howl.playing.values()]);
    return all.filter(({ state }) => state === 'playing').length;
  }

  finishFades() {
    for (const howl of this.howls) howl.finishFades();
  }

  get module(): HowlerModule {
    // oxlint-disable-next-line typescript/no-this-alias -- the fake Howl needs the loudspeaker it belongs to
    const output = this;
    return {
      Howl: class extends FakeHowl {
        constructor(options: HowlOptions) {
          super(options, output);
        }
      },
      Howler: {
        get usingWebAudio() {
          return output.usingWebAudio;
        },
        volume(volume) {
          output.volume = volume;
        },
        codecs: (extension) => extension === 'm4a' || output.webm,
      },
    };
  }
}
