import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The talks recorded of a scenario, at least one for each of its endings (tests/fixtures/transcripts/). */
export interface Recording {
  readonly scenario: string;
  readonly runs: readonly {
    readonly ending: string;
    readonly seed: number;
    readonly replies: readonly string[];
  }[];
}

const FOLDER = join(import.meta.dirname, '../fixtures/transcripts');

/** All of them, by scenario id. */
export function recordings(): Recording[] {
  const names = readdirSync(FOLDER).toSorted((a, b) => a.localeCompare(b));
  return names.map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Recording);
}

/** Those of one scenario; throws where there are none. */
export function recordingOf(id: string): Recording {
  const found = recordings().find(({ scenario }) => scenario === id);
  if (!found) throw new Error(`no talk of "${id}" is recorded in tests/fixtures/transcripts`);
  return found;
}
