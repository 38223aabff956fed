import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scenario } from '#core/model/scenario.ts';
import { readLibrary } from '#cli/library/read-library.ts';

/**
 * The scenarios of a folder by their ids, each read when it is first asked for and then kept: a room goes on with the one it
 * was opened with while the server runs, whatever is done to the files.
 */
export function scenarioStore(folder: string): (id: string) => Promise<Scenario | null> {
  const known = new Map<string, Promise<Scenario | null>>();
  return (id) => {
    const already = known.get(id);
    if (already) return already;
    const reading = readScenario(folder, id);
    known.set(id, reading);
    // What is not there now, or broken, may be mended before it is asked for again.
    reading.then(
      (scenario) => scenario ?? known.delete(id),
      () => known.delete(id),
    );
    return reading;
  };
}

async function readScenario(folder: string, id: string): Promise<Scenario | null> {
  // An id is a folder's name, and never a way out of the folder.
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return null;
  const path = join(folder, id);
  const isThere = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere) return null;
  const { entries } = await readLibrary(path);
  return entries.find(({ scenario }) => scenario?.id === id)?.scenario ?? null;
}
