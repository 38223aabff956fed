import { vi } from 'vitest';
import { createSoundDesk, type Page } from '#app/audio/sound-desk.ts';
import { FakeHowler, NOT_AUDIO } from './fake-howler.ts';

class FakePage implements Page {
  hidden = false;
  readonly listeners = new Set<() => void>();

  addEventListener(_type: 'visibilitychange', listener: () => void) {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'visibilitychange', listener: () => void) {
    this.listeners.delete(listener);
  }

  turn(to: 'hidden' | 'visible') {
    this.hidden = to === 'hidden';
    for (const listener of this.listeners) listener();
  }
}

/** A sound desk whose loudspeaker, network, page and clock belong to the test. */
export function deskInATest() {
  const speaker = new FakeHowler();
  const page = new FakePage();
  const clock = { now: 0 };
  /** Base names of files that fail, and how. */
  const faults = new Map<string, 'not-found' | 'offline' | 'not-audio'>();
  const load = vi.fn<() => Promise<FakeHowler['module']>>(() => Promise.resolve(speaker.module));
  const fetchFile = vi.fn<(url: string) => Promise<Response>>((url) => {
    const fault = faults.get(/([^/]+)\.\w+$/.exec(url)![1]!);
    if (fault === 'offline') return Promise.reject(new TypeError('network'));
    if (fault === 'not-found') return Promise.resolve(new Response('', { status: 404 }));
    return Promise.resolve(new Response(fault === 'not-audio' ? NOT_AUDIO : url));
  });
  const desk = createSoundDesk({ baseUrl: '/base/', load, fetchFile, page, now: () => clock.now });
  return { desk, speaker, page, clock, faults, load, fetchFile };
}

/** Lets everything that was set going (loading, decoding) come to its end. */
export async function settle() {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
