import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioFileSchema } from '#core/schema/scenario-schema.ts';
import { readDraft } from '#formats/scenario/draft/read-draft.ts';
import { mentionsOf, placesOf } from '#formats/scenario/edit/names.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { readYaml } from '#formats/yaml/read-yaml.ts';
import { applyChanges, invertChanges, type Changes } from '#formats/yaml/source.ts';
import { drawnEdit, scenarioEdit } from './scenario-edits.ts';

const shipped = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'personas')
  .map(({ name }) => [name, readFileSync(`scenarios/${name}/scenario.yaml`, 'utf8')] as const);

const comments = (text: string): string[] =>
  text.split('\n').flatMap((line) => /^\s*(#.*)$/.exec(line)?.[1] ?? []);

/** How often fifty edits are drawn for each scenario. */
const RUNS = 2;

describe.each(shipped)('%s, edited fifty times at random', (_, text) => {
  it('is whole after each edit, keeps its comments, and comes back to the byte', () => {
    fc.assert(
      fc.property(fc.array(drawnEdit, { minLength: 50, maxLength: 50 }), (draws) => {
        let source = openSource(text);
        const undo: Changes[] = [];
        for (const drawn of draws) {
          const told = JSON.stringify(drawn);
          const edit = scenarioEdit(source, drawn);
          if (!edit) continue;
          if (!edit.edited.ok) throw new Error(`${told}: ${edit.edited.problem}`);
          const lost = edit.gone.flatMap((path) => {
            const place = source.placeOf(path, 'whole');
            return place ? comments(source.text.slice(place.from, place.to)) : [];
          });
          let next = source.text;
          for (const step of edit.edited.steps) {
            undo.unshift(invertChanges(next, step));
            next = applyChanges(next, step);
          }
          const after = openSource(next, source);
          expect([told, after.problems]).toEqual([told, []]);
          expect([told, scenarioFileSchema.safeParse(after.data).error?.issues]).toEqual([told, undefined]);
          // Whatever was led to still is there.
          const places = new Set(placesOf(after));
          const draft = readDraft(after.data);
          const targets = [
            draft.start,
            ...Object.values(draft.exits),
            ...draft.beats.flatMap(({ replies }) =>
              replies.flatMap(({ to }) => to.map((branch) => branch.to)),
            ),
          ];
          expect([told, targets.filter((target) => !places.has(target))]).toEqual([told, []]);
          const kept = comments(next);
          for (const comment of comments(source.text))
            if (!lost.includes(comment))
              expect([told, kept]).toEqual([told, expect.arrayContaining([comment])]);
          source = after;
        }
        expect(readYaml('x', new TextEncoder().encode(source.text)).data).toEqual(source.data);
        expect(undo.reduce(applyChanges, source.text)).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('what leads to a beat', () => {
  it('is found everywhere', () => {
    const source = openSource(shipped[0]?.[1] ?? '');
    const { start } = readDraft(source.data);
    expect(mentionsOf(source, start)[0]?.path).toEqual(['start']);
  });
});
