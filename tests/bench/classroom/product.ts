import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '#server/log/open-log.ts';
import { startClassroom } from '#server/start-classroom.ts';
import { systemSurroundings } from '#server/system-clock.ts';
import { findScenario } from '#cli/library/find-scenario.ts';

/**
 * The classroom server as it is shipped, told over IPC to open rooms and to weigh itself. Its log is on the disk, or on the
 * log servers that its argument names.
 */

const SCENARIO = 'gift-at-the-wrong-door';
const folder = await mkdtemp(join(tmpdir(), 'htl-bench-'));
const { scenario } = await findScenario(SCENARIO);
if (!scenario) throw new Error(`no scenario ${SCENARIO}`);
const report = (problem: unknown) => process.stderr.write(`${String(problem)}\n`);
const around = systemSurroundings(report);
const [, , where = 'file'] = process.argv;
const log = await openLog({ where, data: folder, node: around.node, env: {}, report });
const classroom = await startClassroom({
  log,
  loadScenario: (id) => Promise.resolve(id === SCENARIO ? scenario : null),
  app: join(import.meta.dirname, '../../../dist'),
  around,
  host: '127.0.0.1',
  port: 0,
});

async function openRooms(count: number): Promise<{ code: string; key: string }[]> {
  const opened = Array.from({ length: count }, async () => {
    const answer = await fetch(`http://127.0.0.1:${classroom.port}/api/rooms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${classroom.port}` },
      body: JSON.stringify({ scenario: SCENARIO }),
    });
    const { room, key } = (await answer.json()) as { room: string; key: string };
    return { code: room, key };
  });
  return Promise.all(opened);
}

process.on('message', (message: 'memory' | 'end' | { readonly rooms: number }) => {
  if (message === 'memory') {
    globalThis.gc?.();
    process.send?.({ memory: process.memoryUsage().rss });
  } else if (message === 'end') {
    void classroom
      .close()
      .then(() => log.close())
      .then(() => rm(folder, { recursive: true, force: true }))
      .finally(() => process.exit(0));
  } else {
    void openRooms(message.rooms).then((rooms) => process.send?.({ rooms }));
  }
});
process.send?.({ port: classroom.port });
