/** The same problem again within this time is not printed again: a full disk fails hundreds of times a second. */
const QUIET_MS = 10_000;
/** Different problems remembered. */
const MOST = 100;

/** Prints problems of the server for whoever looks at its window: in plain words where they have some. */
export function problemTeller(err: (text: string) => void, now: () => number): (problem: unknown) => void {
  const told = new Map<string, number>();
  return (problem) => {
    const text = textOf(problem);
    const key = kindOf(problem, text);
    const at = told.get(key);
    if (at !== undefined && now() - at < QUIET_MS) return;
    if (told.size >= MOST) told.clear();
    told.set(key, now());
    err(`${text}\n`);
  };
}

/** Of what the log could not do, its cause counts, not which rooms it was for. */
function kindOf(problem: unknown, text: string): string {
  const isOfLog = problem instanceof Error && problem.name === 'LogFailure' && problem.cause instanceof Error;
  return isOfLog ? String(problem.cause) : text;
}

/** A mistake of ours is shown whole; what disk and network refuse has been put into words. */
function textOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  return problem.name === 'LogFailure' ? problem.message : (problem.stack ?? problem.message);
}
