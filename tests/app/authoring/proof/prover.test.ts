import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ProvingEvents } from '#app/authoring/proof/prover.ts';
import { createProofQueue } from '#app/authoring/proof/worker/proof-queue.ts';
import type { ToProofWorker } from '#app/authoring/proof/proof-messages.ts';
import { LATE_PARCEL_FOLDER, lateParcel } from '../../../support/late-parcel.ts';
import { proverHere, replaceIn, studioOf } from './prover-in-a-test.ts';

const text = await readFile(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8');
const parcel = await lateParcel();

const settled = (prover: ReturnType<typeof proverHere>) =>
  vi.waitFor(() => expect(prover.get().state).toBe('settled'));

test('proves the document when it is opened and after each change', async () => {
  const store = studioOf(text);
  const prover = proverHere(store);
  expect(prover.get()).toMatchObject({ state: 'working', proof: null });
  await settled(prover);
  expect(prover.get().proof).toMatchObject({ revision: 0, solved: { complete: true, hash: parcel.hash } });
  expect(await prover.scenario()).toEqual(parcel);
  replaceIn(store, /\bto: [a-z-]+/, 'to: nowhere');
  expect(prover.get().state).toBe('working');
  await settled(prover);
  const { proof, lastWhole } = prover.get();
  expect(proof).toMatchObject({
    revision: 1,
    solved: null,
    findings: [{ code: 'missing-target' }],
    news: [{ kind: 'broken' }],
  });
  expect(lastWhole?.revision).toBe(0);
  expect(await prover.scenario()).toBeNull();
  store.undo();
  await settled(prover);
  expect(prover.get().proof).toMatchObject({ revision: 2, news: [{ kind: 'whole' }] });
  prover.close();
});

test('tells of the ending that an edit made unreachable', async () => {
  const store = studioOf(text);
  const prover = proverHere(store);
  await settled(prover);
  replaceIn(store, 'trust: 1.., knows-date: true', 'trust: 1.., knows-date: true, mood: furious');
  await settled(prover);
  expect(prover.get().proof?.news[0]).toMatchObject({
    kind: 'ending-lost',
    tone: 'worse',
    message: 'Your last edit made the ending “Delivered” unreachable.',
  });
  prover.close();
});

test('a scenario asked for while something was just typed is that of the present texts', async () => {
  const store = studioOf(text);
  const prover = proverHere(store);
  await settled(prover);
  const [first] = Object.values(parcel.beats).flatMap(({ replies }) => replies);
  replaceIn(store, first?.says.slice(0, 12) ?? '', 'Brand new words');
  const scenario = await prover.scenario();
  expect(JSON.stringify(scenario)).toContain('Brand new words');
  prover.close();
});

/** A worker that can be killed. */
function mortal() {
  const lives: { events: ProvingEvents; told: ToProofWorker[]; closed: boolean }[] = [];
  const openWorker = (events: ProvingEvents) => {
    const life = { events, told: [] as ToProofWorker[], closed: false };
    lives.push(life);
    return {
      tell: (message: ToProofWorker) => void life.told.push(message),
      close: () => {
        life.closed = true;
      },
    };
  };
  return { lives, openWorker };
}

test('a worker that dies is asked again once; when it dies over the same texts, it failed, until they change', async () => {
  const { lives, openWorker } = mortal();
  const store = studioOf(text);
  const prover = proverHere(store, { openWorker });
  const die = async (life: number) => {
    await vi.waitFor(() => expect(lives[life]?.told.at(-1)?.kind).toBe('prove'));
    lives[life]?.events.heard({ kind: 'ready' });
    lives[life]?.events.died('out of memory');
  };
  await die(0);
  await die(1);
  expect(lives[1]?.closed).toBe(true);
  expect(prover.get()).toMatchObject({ state: 'failed', detail: 'out of memory' });
  replaceIn(store, 'minutes:', 'minutes: ');
  await vi.waitFor(() => expect(lives).toHaveLength(3));
  expect(prover.get().state).toBe('working');
  prover.close();
});

/** What a worker answers that has looked at texts of this revision. */
const proofOf = (revision: number, more = false) => ({
  kind: 'proof' as const,
  proof: { revision, findings: [], solved: null, news: [], took: 0 },
  more,
});

test('after it failed it can be tried again by hand, and says while it works that it was begun anew', async () => {
  const { lives, openWorker } = mortal();
  const prover = proverHere(studioOf(text), { openWorker });
  const asked = (life: number) => vi.waitFor(() => expect(lives[life]?.told.at(-1)?.kind).toBe('prove'));
  for (const life of [0, 1]) {
    await asked(life);
    lives[life]?.events.heard({ kind: 'ready' });
    lives[life]?.events.died('out of memory');
    // What a dead one said on its way is nobody’s business.
    lives[life]?.events.died('and again');
    if (life === 0) expect(prover.get()).toMatchObject({ state: 'working', detail: 'out of memory' });
  }
  expect(prover.get().state).toBe('failed');
  prover.again();
  expect(prover.get().state).toBe('working');
  await asked(2);
  lives[2]?.events.heard(proofOf(0));
  expect(prover.get()).toMatchObject({ state: 'settled', detail: null });
  prover.close();
});

test('a worker that dies when nobody waits for it is missed by nobody; the next edit has another', async () => {
  const { lives, openWorker } = mortal();
  const store = studioOf(text);
  const prover = proverHere(store, { openWorker });
  for (const revision of [0, 1, 2]) {
    await vi.waitFor(() => expect(lives[revision]?.told.at(-1)?.kind).toBe('prove'));
    lives[revision]?.events.heard({ kind: 'ready' });
    lives[revision]?.events.heard(proofOf(revision));
    lives[revision]?.events.died('ended');
    expect(prover.get()).toMatchObject({ state: 'settled', proof: { revision } });
    expect(lives).toHaveLength(revision + 1);
    replaceIn(store, 'minutes:', 'minutes: ');
  }
  prover.close();
});

test('a scenario that was asked for when the worker died comes from the next one', async () => {
  const { lives, openWorker } = mortal();
  const prover = proverHere(studioOf(text), { openWorker });
  await vi.waitFor(() => expect(lives[0]?.told.at(-1)?.kind).toBe('prove'));
  lives[0]?.events.heard({ kind: 'ready' });
  lives[0]?.events.heard(proofOf(0));
  const scenario = prover.scenario();
  await vi.waitFor(() => expect(lives[0]?.told.at(-1)?.kind).toBe('scenario'));
  lives[0]?.events.died('ended');
  await vi.waitFor(() => expect(lives[1]?.told.at(-1)).toEqual({ kind: 'scenario', id: 1 }));
  lives[1]?.events.heard({ kind: 'scenario', id: 1, scenario: parcel });
  expect(await scenario).toBe(parcel);
  prover.close();
});

/** A prover over a worker that can be killed, whose waits the test ends. */
function mortalAndPatient() {
  const { lives, openWorker } = mortal();
  const waits: { act: () => void; after: number }[] = [];
  const prover = proverHere(studioOf(text), {
    openWorker,
    later: (act, after) => {
      const wait = { act, after };
      waits.push(wait);
      return () => void waits.splice(waits.indexOf(wait), 1);
    },
  });
  return { lives, waits, prover };
}

test('silence is noticed during the more thorough look too, and ends after two workers', async () => {
  const { lives, waits, prover } = mortalAndPatient();
  for (const life of [0, 1]) {
    await vi.waitFor(() => expect(lives[life]?.told.at(-1)?.kind).toBe('prove'));
    lives[life]?.events.heard({ kind: 'ready' });
    lives[life]?.events.heard(proofOf(0, true));
    expect(waits.map(({ after }) => after)).toEqual([120_000]);
    waits.splice(0)[0]?.act();
    await vi.waitFor(() => expect(lives[life]?.closed).toBe(true));
  }
  expect(prover.get()).toMatchObject({ state: 'failed', detail: 'no answer within 120 seconds' });
  expect(lives).toHaveLength(2);
  prover.close();
});

test('where there can be no worker the page proves', async () => {
  const prover = proverHere(studioOf(text), {
    openWorker: () => {
      throw new Error('workers are forbidden');
    },
    openHere: ({ heard }) =>
      Promise.resolve({
        tell: createProofQueue({
          say: heard,
          later: (act) => {
            const clock = setTimeout(act, 0);
            return () => clearTimeout(clock);
          },
          now: () => 0,
        }),
        close: () => undefined,
      }),
  });
  await settled(prover);
  expect(prover.get().proof?.solved?.hash).toBe(parcel.hash);
  prover.close();
});

test('figures that no letter changes are sent once, and stay the same object', async () => {
  const store = studioOf(text);
  const withFigures: boolean[] = [];
  const prover = proverHere(store, {
    openWorker: ({ heard }) => ({
      tell: createProofQueue({
        say: (message) => {
          if (message.kind === 'proof') withFigures.push(message.proof.solved?.beats !== null);
          heard(structuredClone(message));
        },
        later: (act) => {
          const clock = setTimeout(act, 0);
          return () => clearTimeout(clock);
        },
        now: () => 0,
      }),
      close: () => undefined,
    }),
  });
  await settled(prover);
  const { proof: first } = prover.get();
  const [reply] = Object.values(parcel.beats).flatMap(({ replies }) => replies);
  replaceIn(store, reply?.says.slice(0, 12) ?? '', 'Brand new words');
  await settled(prover);
  const { proof: second } = prover.get();
  expect(second?.solved?.hash).not.toBe(first?.solved?.hash);
  expect(second?.solved?.beats).toBe(first?.solved?.beats);
  expect(withFigures).toEqual([true, false]);
  replaceIn(store, 'trust: 1.., knows-date: true', 'trust: 1.., knows-date: true, mood: furious');
  await settled(prover);
  expect(prover.get().proof?.solved?.beats).not.toEqual(first?.solved?.beats);
  prover.close();
});

test('what arrives for texts that have changed since is not shown', async () => {
  const { lives, openWorker } = mortal();
  const store = studioOf(text);
  const prover = proverHere(store, { openWorker });
  await vi.waitFor(() => expect(lives[0]?.told.at(-1)?.kind).toBe('prove'));
  replaceIn(store, 'minutes:', 'minutes: ');
  await vi.waitFor(() => expect(lives[0]?.told).toHaveLength(3));
  const proof = { revision: 0, findings: [], solved: null, news: [], took: 0 };
  lives[0]?.events.heard({ kind: 'proof', proof, more: false });
  expect(prover.get().proof).toBeNull();
  lives[0]?.events.heard({ kind: 'proof', proof: { ...proof, revision: 1 }, more: false });
  expect(prover.get().proof?.revision).toBe(1);
  prover.close();
});

test('a scenario asked for during the thorough look leaves that its patience', async () => {
  const { lives, waits, prover } = mortalAndPatient();
  await vi.waitFor(() => expect(lives[0]?.told.at(-1)?.kind).toBe('prove'));
  lives[0]?.events.heard({ kind: 'ready' });
  lives[0]?.events.heard(proofOf(0, true));
  const scenario = prover.scenario();
  await vi.waitFor(() => expect(lives[0]?.told.at(-1)?.kind).toBe('scenario'));
  expect(waits.map(({ after }) => after)).toEqual([120_000]);
  lives[0]?.events.heard({ kind: 'scenario', id: 1, scenario: parcel });
  await scenario;
  expect(waits.map(({ after }) => after)).toEqual([120_000]);
  prover.close();
});

test('what killed a worker that had spoken is not done by the page', async () => {
  const { lives, openWorker } = mortal();
  const openHere = vi.fn(() => Promise.reject(new Error('the page was asked')));
  const prover = proverHere(studioOf(text), { openWorker, openHere });
  await vi.waitFor(() => expect(lives[0]?.told.at(-1)?.kind).toBe('prove'));
  lives[0]?.events.heard(proofOf(0, true));
  lives[0]?.events.died('out of memory');
  await vi.waitFor(() => expect(lives).toHaveLength(2));
  expect(openHere).not.toHaveBeenCalled();
  prover.close();
});
