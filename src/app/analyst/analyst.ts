import type { Situation } from '#core/model/condition.ts';
import type { Scenario } from '#core/model/scenario.ts';
import type { Decision } from '#analysis/review/review-talk.ts';
import type { FromWorker, ToWorker } from './analyst-messages.ts';
import type { Answered, AnswerTo, LineAnswer, Question, ReviewAnswer } from './question.ts';

/** Knows everything about a scenario, and says it when asked. Never rejects; a question may be called off by its signal. */
export interface Analyst {
  readonly review: (
    scenario: Scenario,
    decisions: readonly Decision[],
    signal?: AbortSignal,
  ) => Promise<Answered<ReviewAnswer>>;
  /** The best continuation under the scenario's key, to an ending. */
  readonly bestLine: (
    scenario: Scenario,
    situation: Situation,
    signal?: AbortSignal,
  ) => Promise<Answered<LineAnswer>>;
  /** Fetches its code and starts, so that it is there when the connection is not. */
  readonly warm: () => Promise<void>;
}

/** Somewhere questions are answered: a worker, or the page itself. */
export interface AnalystPlace {
  readonly tell: (message: ToWorker) => void;
  readonly close: () => void;
}

export interface PlaceEvents {
  readonly heard: (message: FromWorker) => void;
  /** It will not answer any more. */
  readonly died: (detail: string) => void;
}

export interface AnalystParts {
  /** Throws, or says `died` before `ready`, where there can be no worker. */
  readonly openWorker: (events: PlaceEvents) => AnalystPlace;
  /** The same on the page's own thread; may have to be fetched. */
  readonly openHere: (events: PlaceEvents) => Promise<AnalystPlace>;
  /** Milliseconds without an answer after which a worker counts as dead. */
  readonly patience: number;
}

interface Pending {
  readonly question: Question;
  readonly settle: (answered: Answered<ReviewAnswer | LineAnswer>) => void;
  readonly clock: ReturnType<typeof setTimeout>;
}

export function createAnalyst({ openWorker, openHere, patience }: AnalystParts): Analyst {
  let nextId = 1;
  let place: Promise<AnalystPlace> | null = null;
  let workersWork = true;
  const pending = new Map<number, Pending>();

  function settle(id: number, answered: Answered<ReviewAnswer | LineAnswer>): void {
    const question = pending.get(id);
    if (!question) return;
    pending.delete(id);
    clearTimeout(question.clock);
    question.settle(answered);
  }

  function failAll(detail: string): void {
    for (const id of pending.keys()) settle(id, { ok: false, problem: 'failed', detail });
  }

  /** Forgets the place, so that the next question opens another. */
  function leave(): void {
    const left = place;
    place = null;
    left?.then((opened) => opened.close()).catch(() => undefined);
  }

  function open(): Promise<AnalystPlace> {
    place ??= workersWork ? openInWorker() : openOnPage();
    return place;
  }

  async function openInWorker(): Promise<AnalystPlace> {
    let ready = false;
    try {
      return openWorker({
        heard: (message) => {
          if (message.kind === 'ready') ready = true;
          else settle(message.id, message.answered);
        },
        died: (detail) => {
          leave();
          if (ready) return failAll(detail);
          // Its code never ran: whoever waits is answered here. If nobody does, the next question tries again.
          workersWork = pending.size === 0;
          return askAgain();
        },
      });
    } catch {
      workersWork = false;
      place = openOnPage();
      return place;
    }
  }

  async function openOnPage(): Promise<AnalystPlace> {
    return openHere({
      heard: (message) => {
        if (message.kind === 'answer') settle(message.id, message.answered);
      },
      died: failAll,
    });
  }

  function askAgain(): void {
    for (const [id, { question }] of pending) void tell(id, question);
  }

  async function tell(id: number, question: Question): Promise<void> {
    try {
      const opened = await open();
      if (pending.has(id)) opened.tell({ kind: 'ask', id, question });
    } catch (error) {
      leave();
      workersWork = true;
      settle(id, { ok: false, problem: 'failed', detail: String(error) });
    }
  }

  function ask<Kind extends Question['kind']>(
    question: Extract<Question, { kind: Kind }>,
    signal: AbortSignal | undefined,
  ): Promise<Answered<AnswerTo<Kind>>> {
    return new Promise((resolve) => {
      const id = nextId++;
      const clock = setTimeout(() => {
        leave();
        failAll(`no answer within ${patience / 1000} seconds`);
      }, patience);
      pending.set(id, {
        question,
        clock,
        settle: (answered) => resolve(answered as Answered<AnswerTo<Kind>>),
      });
      const drop = () => {
        if (!pending.has(id)) return;
        settle(id, { ok: false, problem: 'dropped', detail: 'nobody waits for it any more' });
        place?.then((opened) => opened.tell({ kind: 'drop', id })).catch(() => undefined);
      };
      if (signal?.aborted) drop();
      else {
        signal?.addEventListener('abort', drop, { once: true });
        void tell(id, question);
      }
    });
  }

  return {
    review: (scenario, decisions, signal) => ask({ kind: 'review', scenario, decisions }, signal),
    bestLine: (scenario, situation, signal) => ask({ kind: 'best-line', scenario, situation }, signal),
    warm: async () => {
      await open();
    },
  };
}
