import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { suggest } from '#core/diagnostics/nearest-name.ts';
import { UsageError } from '#cli/command.ts';
import { readLibrary, SHIPPED, type LibraryEntry } from './read-library.ts';

/** The scenario a user means: a path to its file or folder, or the id of a shipped one. */
export async function findScenario(wanted: string): Promise<LibraryEntry> {
  const isPath = await stat(wanted).then(
    () => true,
    () => false,
  );
  if (isPath) {
    const { entries } = await readLibrary(wanted);
    const [only] = entries;
    if (!only || entries.length > 1)
      throw new UsageError(`"${wanted}" holds ${entries.length} scenarios; name one.`);
    return only;
  }
  const shipped = join(SHIPPED, wanted);
  const isShipped =
    /^[a-z0-9-]+$/.test(wanted) &&
    (await stat(shipped).then(
      () => true,
      () => false,
    ));
  if (isShipped) {
    const { entries } = await readLibrary(shipped);
    if (entries[0]) return entries[0];
  }
  const known = (await readLibrary()).entries.map(({ name }) => name);
  throw new UsageError(`there is no scenario "${wanted}". ${suggest(wanted, known)}`);
}
