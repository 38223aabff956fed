import { expect, test, vi } from 'vitest';
import type { FromProofWorker } from '#app/authoring/proof/proof-messages.ts';
import type { Proof, Solved } from '#app/authoring/proof/proof.ts';
import { createProofQueue } from '#app/authoring/proof/worker/proof-queue.ts';
import type { TextProver } from '#app/authoring/proof/worker/prove-texts.ts';

const proofOf = (revision: number, complete: boolean): Proof => ({
  revision,
  findings: [],
  solved: { complete } as Solved,
  news: [],
  took: 0,
});

function queue(prove: TextProver['prove'], now: () => number = () => 0) {
  const said: FromProofWorker[] = [];
  let planned: { act: () => void; after: number }[] = [];
  const read = createProofQueue({
    say: (message) => said.push(message),
    later: (act, after) => {
      const entry = { act, after };
      planned.push(entry);
      return () => {
        planned = planned.filter((other) => other !== entry);
      };
    },
    now,
    open: () => ({ prove, scenarioOf: () => null }),
  });
  read({ kind: 'library', personas: [] });
  const next = () => {
    const [first] = planned;
    planned = planned.slice(1);
    first?.act();
    return first?.after;
  };
  return { read, said, next, planned: () => planned.length };
}

test('of several questions the last is worked on, once', () => {
  const prove = vi.fn<TextProver['prove']>((revision) => ({
    proof: proofOf(revision, true),
    scenario: null,
  }));
  const { read, said, next, planned } = queue(prove);
  for (const revision of [1, 2, 3]) read({ kind: 'prove', revision, texts: {} });
  expect(planned()).toBe(1);
  next();
  expect(said).toMatchObject([{ kind: 'proof', proof: { revision: 3 }, more: false }]);
  expect(planned()).toBe(0);
});

test('what is too much for one breath is looked at again in peace, unless something new is asked', () => {
  const prove = vi.fn<TextProver['prove']>((revision, _, limit) => ({
    proof: proofOf(revision, limit > 100_000),
    scenario: null,
  }));
  const { read, said, next, planned } = queue(prove);
  read({ kind: 'prove', revision: 1, texts: {} });
  next();
  expect(said).toMatchObject([{ proof: { revision: 1, solved: { complete: false } }, more: true }]);
  read({ kind: 'prove', revision: 2, texts: {} });
  next();
  expect(next()).toBeGreaterThan(0);
  expect(said.slice(1)).toMatchObject([
    { proof: { revision: 2 }, more: true },
    { proof: { revision: 2, solved: { complete: true } }, more: false },
  ]);
  expect(planned()).toBe(0);
});

test('a mistake of ours is an answer, and the next question is worked on', () => {
  const prove = vi.fn<TextProver['prove']>((revision) => {
    if (revision === 1) throw new RangeError('too wide');
    return { proof: proofOf(revision, true), scenario: null };
  });
  const { read, said, next } = queue(prove);
  read({ kind: 'prove', revision: 1, texts: {} });
  next();
  read({ kind: 'prove', revision: 2, texts: {} });
  next();
  expect(said).toMatchObject([
    { kind: 'failed', revision: 1, detail: 'RangeError: too wide' },
    { kind: 'proof', proof: { revision: 2 } },
  ]);
});

test('it rests as long as it worked, and then works on what was asked last', () => {
  let at = 1_000;
  const prove = vi.fn<TextProver['prove']>((revision) => {
    at += 100;
    return { proof: proofOf(revision, true), scenario: null };
  });
  const { read, said, next } = queue(prove, () => at);
  read({ kind: 'prove', revision: 1, texts: {} });
  expect(next()).toBe(0);
  at += 30;
  read({ kind: 'prove', revision: 2, texts: {} });
  at += 30;
  // What was asked first does not begin the rest anew.
  read({ kind: 'prove', revision: 3, texts: {} });
  expect(next()).toBe(40);
  at += 500;
  read({ kind: 'prove', revision: 4, texts: {} });
  expect(next()).toBe(0);
  expect(said).toMatchObject([
    { proof: { revision: 1 } },
    { proof: { revision: 3 } },
    { proof: { revision: 4 } },
  ]);
});

test('it does not rest after what it looked at in peace', () => {
  let at = 1_000;
  const prove = vi.fn<TextProver['prove']>((revision, _, limit) => {
    at += limit > 100_000 ? 2_000 : 100;
    return { proof: proofOf(revision, limit > 100_000), scenario: null };
  });
  const { read, next } = queue(prove, () => at);
  read({ kind: 'prove', revision: 1, texts: {} });
  next();
  at += next() ?? 0;
  read({ kind: 'prove', revision: 2, texts: {} });
  expect(next()).toBe(0);
});
