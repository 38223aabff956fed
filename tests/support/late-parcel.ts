import { resolve } from 'node:path';
import type { Scenario } from '#core/model/scenario.ts';
import { readLibrary } from '#cli/library/read-library.ts';

export const LATE_PARCEL_FOLDER = resolve(import.meta.dirname, '../fixtures/scenarios/late-parcel');

/** The small scenario of the fixtures, read through the real loader. */
export async function lateParcel(): Promise<Scenario> {
  const { entries } = await readLibrary(LATE_PARCEL_FOLDER);
  const scenario = entries[0]?.scenario;
  if (!scenario) throw new Error(`the fixture is broken: ${JSON.stringify(entries[0]?.diagnostics)}`);
  return scenario;
}
