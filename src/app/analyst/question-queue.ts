import type { FromWorker, ToWorker } from './analyst-messages.ts';
import { createAnswerer } from './answer-question.ts';

/**
 * Answers questions one after the other, in the order they came; a question dropped before its turn is never worked on.
 * `later` lets what has arrived meanwhile be read first.
 */
export function createQuestionQueue({
  say,
  later,
  answer = createAnswerer(),
}: {
  readonly say: (message: FromWorker) => void;
  readonly later: (act: () => void) => void;
  readonly answer?: ReturnType<typeof createAnswerer>;
}): (message: ToWorker) => void {
  const waiting = new Map<number, Extract<ToWorker, { kind: 'ask' }>>();
  let planned = false;

  function plan(): void {
    if (planned || waiting.size === 0) return;
    planned = true;
    later(answerNext);
  }

  function answerNext(): void {
    planned = false;
    const [next] = waiting.values();
    if (!next) return;
    waiting.delete(next.id);
    try {
      say({ kind: 'answer', id: next.id, answered: { ok: true, value: answer(next.question) } });
    } catch (error) {
      const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      say({ kind: 'answer', id: next.id, answered: { ok: false, problem: 'failed', detail } });
    }
    plan();
  }

  return (message) => {
    if (message.kind === 'ask') waiting.set(message.id, message);
    else waiting.delete(message.id);
    plan();
  };
}
