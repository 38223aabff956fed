import { runClassroom, type RunOptions } from './run-classroom.ts';

/** Serves until Ctrl+C or a polite kill; resolves then. Rejects with `UsageError`. */
export async function serveUntilStopped(args: readonly string[], options: RunOptions): Promise<void> {
  // A mistake of ours in one room must not end the lessons in all the others: what is stored is kept right by the log.
  const goOn = (problem: unknown) =>
    options.err(`${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`);
  const running = await runClassroom(args, options);
  if (!running) return;
  process.on('uncaughtException', goOn);
  process.on('unhandledRejection', goOn);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await running.stop();
  process.off('uncaughtException', goOn);
  process.off('unhandledRejection', goOn);
  options.out('\nStopped.\n');
}
