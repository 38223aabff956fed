import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Scenario } from '#core/model/scenario.ts';
import { createAnalyst, type AnalystParts, type PlaceEvents } from '#app/analyst/analyst.ts';
import type { ToWorker } from '#app/analyst/analyst-messages.ts';
import { createQuestionQueue } from '#app/analyst/question-queue.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { talkOf } from '../../support/shipped-talks.ts';

let scenario: Scenario;
beforeEach(async () => {
  vi.useFakeTimers();
  scenario = await lateParcel();
});
afterEach(() => vi.useRealTimers());

const decisions = () =>
  talkOf(scenario, ['calm-down', 'vague', 'bye']).transcript.turns.map(({ situation, chosen }) => ({
    situation,
    reply: chosen.id,
  }));

/** A place that answers as the worker does; `told` is what it heard. */
function workingPlace(told: ToWorker[] = []) {
  return ({ heard }: PlaceEvents) => {
    const read = createQuestionQueue({ say: heard, later: (act) => setTimeout(act, 0) });
    setTimeout(() => heard({ kind: 'ready' }), 0);
    return {
      tell: (message: ToWorker) => {
        told.push(message);
        read(message);
      },
      close: () => undefined,
    };
  };
}

function analystOf(parts: Partial<AnalystParts> = {}) {
  return createAnalyst({
    openWorker: workingPlace(),
    openHere: () => Promise.reject(new Error('not on the page')),
    patience: 1000,
    ...parts,
  });
}

const noWorker = () => {
  throw new Error('forbidden');
};

describe('the analyst', () => {
  test('reviews a talk and gives the best line in plain JSON', async () => {
    const analyst = analystOf();
    const asked = [
      analyst.review(scenario, decisions()),
      analyst.bestLine(scenario, decisions()[0]!.situation),
    ] as const;
    await vi.runAllTimersAsync();
    const [review, line] = await Promise.all(asked);
    if (!review.ok || !review.value.complete || !line.ok || !line.value.complete)
      throw new Error('it did not answer');
    expect(review.value.decisions).toHaveLength(3);
    expect(line.value.line?.length).toBeGreaterThan(1);
    expect(structuredClone(review)).toEqual(review);
    expect(JSON.parse(JSON.stringify(line))).toEqual(line);
  });

  test('gives every question an id of its own', async () => {
    const told: ToWorker[] = [];
    const analyst = analystOf({ openWorker: workingPlace(told) });
    const both = [analyst.review(scenario, decisions()), analyst.review(scenario, [])];
    await vi.runAllTimersAsync();
    const [whole, none] = await Promise.all(both);
    expect(whole).not.toEqual(none);
    expect(new Set(told.map(({ id }) => id)).size).toBe(2);
  });

  test('drops a question that nobody waits for any more, and never works on it', async () => {
    const told: ToWorker[] = [];
    const analyst = analystOf({ openWorker: workingPlace(told) });
    const called = new AbortController();
    const answer = analyst.review(scenario, decisions(), called.signal);
    // The question has gone out; its turn has not come.
    for (let tick = 0; tick < 10; tick++) await Promise.resolve();
    expect(told).toHaveLength(1);
    called.abort();
    expect(await answer).toMatchObject({ ok: false, problem: 'dropped' });
    const late = await analyst.review(scenario, decisions(), AbortSignal.abort());
    expect(late).toMatchObject({ ok: false, problem: 'dropped' });
    expect(told.filter(({ kind }) => kind === 'ask').length).toBeLessThanOrEqual(1);
  });

  test('works on the page where a worker cannot be made', async () => {
    const analyst = analystOf({
      openWorker: noWorker,
      openHere: (events) => Promise.resolve(workingPlace()(events)),
    });
    const answer = analyst.review(scenario, decisions());
    await vi.runAllTimersAsync();
    expect(await answer).toMatchObject({ ok: true });
  });

  test('works on the page where the worker’s code never ran', async () => {
    const analyst = analystOf({
      openWorker: ({ died }) => {
        setTimeout(() => died('blocked'), 0);
        return { tell: () => undefined, close: () => undefined };
      },
      openHere: (events) => Promise.resolve(workingPlace()(events)),
    });
    const answer = analyst.review(scenario, decisions());
    await vi.runAllTimersAsync();
    expect(await answer).toMatchObject({ ok: true });
  });

  test('says that a worker died, and opens another for the next question', async () => {
    let opened = 0;
    const analyst = analystOf({
      openWorker: (events) => {
        opened += 1;
        if (opened > 1) return workingPlace()(events);
        setTimeout(() => events.heard({ kind: 'ready' }), 0);
        setTimeout(() => events.died('out of memory'), 10);
        return { tell: () => undefined, close: () => undefined };
      },
    });
    const first = analyst.review(scenario, decisions());
    await vi.runAllTimersAsync();
    expect(await first).toEqual({ ok: false, problem: 'failed', detail: 'out of memory' });
    const second = analyst.review(scenario, decisions());
    await vi.runAllTimersAsync();
    expect(await second).toMatchObject({ ok: true });
    expect(opened).toBe(2);
  });

  test('does not wait for ever', async () => {
    const close = vi.fn<() => void>();
    const analyst = analystOf({ openWorker: () => ({ tell: () => undefined, close }) });
    const answer = analyst.review(scenario, decisions());
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ ok: false, problem: 'failed', detail: 'no answer within 1 seconds' });
    expect(close).toHaveBeenCalledOnce();
  });

  test('says why there is no answer where neither can be had, and tries both again', async () => {
    const openWorker = vi.fn<AnalystParts['openWorker']>(noWorker);
    const analyst = analystOf({ openWorker });
    for (let time = 0; time < 2; time++) {
      const answer = analyst.review(scenario, decisions());
      await vi.runAllTimersAsync();
      expect(await answer).toMatchObject({ ok: false, problem: 'failed', detail: 'Error: not on the page' });
    }
    expect(openWorker).toHaveBeenCalledTimes(2);
  });
});
