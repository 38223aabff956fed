import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path } from '#core/check/raw.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';
import { applyChanges, type Source } from '#formats/yaml/source.ts';
import { LATE_PARCEL_FOLDER } from '../../support/late-parcel.ts';
import { DOCUMENTS } from './documents.ts';
import { changeOf, typing, type Typed } from './typing.ts';

const texts = {
  ...DOCUMENTS,
  'a scenario': readFileSync(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8'),
};

/** Sequences of edits for each text. */
const RUNS = 60;

/** Every path of some data. */
function pathsOf(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  const entries = Array.isArray(data) ? data.map((item, i) => [i, item] as const) : Object.entries(data);
  return [path, ...entries.flatMap(([step, item]) => pathsOf(item, [...path, step]))];
}

function placesOf(source: Source): unknown {
  return pathsOf(source.data).map((path) => [
    path,
    source.placeOf(path),
    source.placeOf(path, 'key'),
    source.placeOf(path, 'whole'),
  ]);
}

const careful = (text: string) => readYaml('x', new TextEncoder().encode(text));

/** The text after each edit, read anew and read from the one before. */
function followed(text: string, edits: readonly Typed[], look: (fresh: Source, next: Source) => void): void {
  let source = openSource(text);
  for (const edit of edits) {
    const next = applyChanges(source.text, [changeOf(source.text, edit)]);
    source = openSource(next, source);
    look(openSource(next), source);
  }
}

describe.each(Object.entries(texts))('a text, %s,', (_, text) => {
  it('reads as the careful reader reads it', () => {
    const source = openSource(text);
    expect(source.problems).toEqual([]);
    expect(source.data).toEqual(careful(text).data);
  });

  it('after any edits reads as if it were opened anew', () => {
    fc.assert(
      fc.property(typing, (edits) => {
        followed(text, edits, (fresh, next) => {
          expect(next.problems).toEqual(fresh.problems);
          if (fresh.problems.length > 0) return;
          expect(next.data).toEqual(fresh.data);
          expect(placesOf(next)).toEqual(placesOf(fresh));
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('after any edits is right or wrong as the careful reader finds it, with the same data', () => {
    fc.assert(
      fc.property(typing, (edits) => {
        followed(text, edits, (fresh) => {
          const whole = careful(fresh.text);
          expect([fresh.text, fresh.problems.length > 0]).toEqual([fresh.text, whole.diagnostics.length > 0]);
          if (fresh.problems.length === 0) expect([fresh.text, fresh.data]).toEqual([fresh.text, whole.data]);
        });
      }),
      // Always the same ones: YAML has corners without end, and a new one found is for a day of its own.
      { numRuns: RUNS, seed: 5 },
    );
  });
});
