// A child process that opens each file it is told of, a line each, appends to a room of its own, closes it and says how it went.
import { createInterface } from 'node:readline';
import { register } from 'tsx/esm/api';

register();
const { SqliteLog } = await import('../../../src/server/log/sqlite-log.ts');
const room = process.argv[2] ?? '';
console.log('ready');
for await (const file of createInterface({ input: process.stdin })) {
  try {
    const log = new SqliteLog(file, (problem) => console.error(problem));
    const { outcome } = await log.append(room, 0, [{ type: 'joined', at: 1, voter: 'voter-one' }]);
    await log.close();
    console.log(outcome);
  } catch (problem) {
    console.log(String(problem));
  }
}
