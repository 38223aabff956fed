// A child process that appends to four rooms at once and prints every acknowledged event, until it is killed.
import { register } from 'tsx/esm/api';

register();
const { SqliteLog } = await import('../../../src/server/log/sqlite-log.ts');
const log = new SqliteLog(process.argv[2] ?? '', (problem) => console.error(problem));

/** @param {string} room */
async function appendForEver(room) {
  for (let seq = 0; ;) {
    const voter = `${room}-voter-${seq}`;
    const appended = await log.append(room, seq, [{ type: 'joined', at: 1, voter }]);
    if (appended.outcome === 'appended') process.stdout.write(`${room} ${appended.seq} ${voter}\n`);
    seq = appended.seq;
  }
}
await Promise.all(['ACE346', 'ACE347', 'ACE349', 'ACE34A'].map((room) => appendForEver(room)));
