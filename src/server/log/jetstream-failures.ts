import { JetStreamApiError } from '@nats-io/jetstream';
import { LogFailure } from '#room/room-log.ts';

const AWAY =
  'The log servers do not answer, or too few of them are up to store anything safely. Check them; rooms go on by themselves then.';
const REFUSED =
  'The log servers do not let this server in. Check user and password, and what that user may do.';
const FULL =
  'The log servers have no space left, so nothing more can be stored. Free some; rooms go on by themselves then.';
const GONE =
  'The log servers have lost the stream of the rooms. Restore it from a backup, or restart this server to begin a new one.';
const TOO_FEW =
  'There are not as many log servers as each event is to be kept on. Start the others, or ask for fewer copies with ?replicas=.';
const ELSE = 'The log servers could not do it.';

/** Codes of JetStream's answers: https://github.com/nats-io/nats-server/blob/main/server/errors.json. */
export const WRONG_LAST_SEQUENCE = 10071;
const STREAM_NOT_FOUND = 10059;
/** A cluster that has just started may not have met all of its members yet. */
const NO_PLACE = 10005;
const NOT_CLUSTERED = 10074;
const FULL_CODES: ReadonlySet<number> = new Set([
  10023, // insufficient resources
  10028, // resource limits exceeded for account
  10047, // insufficient storage resources available
  10077, // maximum messages, bytes or size exceeded
]);

/** Whether it may work in a moment: nobody has answered, or those who did have no leader yet. */
export function mayPass(problem: unknown): boolean {
  if (problem instanceof JetStreamApiError)
    return problem.code === NO_PLACE || (problem.status === 503 && !FULL_CODES.has(problem.code));
  const name = nameOf(problem);
  return (
    /^(TimeoutError|NoResponders|JetStreamNotEnabled|ConnectionError)$/.test(name) || isTransport(problem)
  );
}

/**
 * @param doing what was being done, as in `appending to room ACE347`
 * @param problem what NATS threw; the failure's `cause`
 */
export function jetStreamFailure(doing: string, problem: unknown): LogFailure {
  if (problem instanceof LogFailure) return problem;
  const said = problem instanceof Error ? problem.message : String(problem);
  return new LogFailure(`${wordsFor(problem)} (${doing}: ${said})`, { cause: problem });
}

function wordsFor(problem: unknown): string {
  if (problem instanceof JetStreamApiError) {
    if (FULL_CODES.has(problem.code)) return FULL;
    if (problem.code === STREAM_NOT_FOUND) return GONE;
    if (problem.code === NO_PLACE || problem.code === NOT_CLUSTERED) return TOO_FEW;
    return problem.status === 503 ? AWAY : ELSE;
  }
  if (/^(AuthorizationError|PermissionViolationError|UserAuthenticationExpiredError)$/.test(nameOf(problem)))
    return REFUSED;
  if (mayPass(problem) || nameOf(problem) === 'ClosedConnectionError') return AWAY;
  return ELSE;
}

function nameOf(problem: unknown): string {
  return problem instanceof Error ? problem.name : '';
}

/** A request that failed for the reason it wraps, or a socket that could not be opened. */
function isTransport(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false;
  if ('code' in problem && /^E(CONN|HOST|NET|PIPE|TIMEDOUT|AI_AGAIN)/.test(String(problem.code))) return true;
  return nameOf(problem) === 'RequestError' && problem.cause !== undefined && mayPass(problem.cause);
}
