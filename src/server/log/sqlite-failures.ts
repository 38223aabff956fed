import { LogFailure } from '#room/room-log.ts';

/** What SQLite complains of, in words for whoever runs the server. Codes: https://sqlite.org/rescode.html. */
const WORDS: readonly (readonly [code: RegExp, words: string])[] = [
  [
    /^SQLITE_FULL/,
    'The disk is full, so nothing more can be stored. Free some space; rooms go on by themselves then.',
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    'The file of the rooms is damaged. Stop the server, move the file aside (a copy may still be mended with `sqlite3 FILE .recover`) and start again.',
  ],
  [
    /^SQLITE_(READONLY|PERM|CANTOPEN|AUTH)/,
    'The file of the rooms may not be written. Check that its folder is there and belongs to you.',
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'Another program holds the file of the rooms. Close it, or give this server a folder of its own with --data.',
  ],
  [/^SQLITE_IOERR/, 'The disk failed while the rooms were being stored or read. Check the disk.'],
];

const ELSE = 'The file of the rooms could not be used.';

/**
 * @param doing what was being done, as in `appending to room ACE347`
 * @param problem what the database threw; the failure's `cause`
 */
export function sqliteFailure(file: string, doing: string, problem: unknown): LogFailure {
  if (problem instanceof LogFailure) return problem;
  const code = codeOf(problem);
  const words = WORDS.find(([pattern]) => pattern.test(code))?.[1] ?? ELSE;
  const said = problem instanceof Error ? problem.message : String(problem);
  return new LogFailure(`${words} (${file}, ${doing}: ${said})`, { cause: problem });
}

/** Whether another program was in the way, which may be over the next moment. */
export function isBusy(problem: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(problem));
}

/** libsql gives the code as a property, or names it in the message of an error from its constructor. */
function codeOf(problem: unknown): string {
  if (typeof problem !== 'object' || problem === null) return '';
  if ('code' in problem && typeof problem.code === 'string' && problem.code.startsWith('SQLITE_')) {
    return problem.code;
  }
  const message = 'message' in problem ? String(problem.message) : '';
  if (/unable to open|No such file|ConnectionFailed/i.test(message)) return 'SQLITE_CANTOPEN';
  if (/not a database/i.test(message)) return 'SQLITE_NOTADB';
  if (/malformed/i.test(message)) return 'SQLITE_CORRUPT';
  if (/is full/i.test(message)) return 'SQLITE_FULL';
  if (/locked/i.test(message)) return 'SQLITE_BUSY';
  if (/readonly|read-only/i.test(message)) return 'SQLITE_READONLY';
  return /disk I\/O/i.test(message) ? 'SQLITE_IOERR' : '';
}
