import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSource } from '#formats/yaml/open-source.ts';
import { quickYaml } from '#formats/yaml/quick-yaml.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';
import { applyChanges, invertChanges, type Source } from '#formats/yaml/source.ts';
import { LATE_PARCEL_FOLDER } from '../../support/late-parcel.ts';
import { DOCUMENTS } from './documents.ts';
import { modelEdit } from './model-edits.ts';

const texts = {
  ...DOCUMENTS,
  'a scenario': readFileSync(join(LATE_PARCEL_FOLDER, 'scenario.yaml'), 'utf8'),
};

/** Sequences of edits for each text. */
const RUNS = 100;

const bytes = (text: string) => new TextEncoder().encode(text);

/** Comments on lines of their own, by their words. */
function comments(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => /^\s*(# .*)$/.exec(line)?.[1] ?? []);
}

describe.each(Object.entries(texts))('a text, %s,', (_, text) => {
  it('holds after any edit what the same edit makes of its data, and can be brought back to the byte', () => {
    fc.assert(
      fc.property(fc.array(modelEdit, { minLength: 1, maxLength: 5 }), (edits) => {
        let source: Source = openSource(text);
        const start = source;
        const undo: ReturnType<typeof invertChanges>[] = [];
        for (const make of edits) {
          const edit = make(source.data as never);
          if (!edit) continue;
          const done = edit.onText(source);
          if (!done.ok) throw new Error(`${edit.told}: ${done.problem}\n${source.text}`);
          let next = source.text;
          for (const step of done.steps) {
            undo.unshift(invertChanges(next, step));
            next = applyChanges(next, step);
          }
          const told = `${edit.told}\n${source.text}\n>>>>\n${next}`;
          const after = openSource(next, source);
          expect([told, after.problems]).toEqual([told, []]);
          expect([told, JSON.stringify(after.data)]).toEqual([
            told,
            JSON.stringify(edit.onData(source.data as never)),
          ]);
          expect(readYaml('x', bytes(next)).data).toEqual(after.data);
          // The quick reader of the product leaves to the other what it is not sure of.
          const quick = quickYaml(bytes(next));
          if (quick !== undefined) expect([told, quick]).toEqual([told, after.data]);
          const gone = edit.gone && source.placeOf(edit.gone, 'whole');
          const lost = gone ? comments(source.text.slice(gone.from, gone.to)) : [];
          const kept = comments(next);
          for (const comment of comments(source.text))
            if (!lost.includes(comment))
              expect([told, kept]).toEqual([told, expect.arrayContaining([comment])]);
          source = after;
        }
        expect(undo.reduce(applyChanges, source.text)).toBe(start.text);
      }),
      { numRuns: RUNS },
    );
  });
});
