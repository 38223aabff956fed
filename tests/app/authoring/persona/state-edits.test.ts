import { describe, expect, it } from 'vitest';
import { createStudioStore, textsOf, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { inFile, makeWhole, type Act } from '#app/authoring/persona/acts.ts';
import { arrowsOf, chartOf } from '#app/authoring/persona/chart.ts';
import { personaParts } from '#app/authoring/persona/persona-parts.ts';
import { readShipped } from '#app/authoring/persona/shipped.ts';
import { addState, removeState, renameState } from '#app/authoring/persona/states/state-edits.ts';
import { readPersonaTexts } from '#cli/library/read-library.ts';
import { parsePersonas } from '#formats/scenario/parse-persona.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { shippedText } from '../studio-in-a-test.tsx';

const shipped = readShipped(await readPersonaTexts());
const bytes = (text: string) => new TextEncoder().encode(text);

function apply(store: StudioStore, act: Act): void {
  if (!act.ok) throw new Error(act.problem);
  store.edit(act.edit);
}

const partsOf = (store: StudioStore) => {
  const parts = personaParts(store.getState().files, shipped);
  if (!parts?.file || !parts.own) throw new Error('no persona of its own');
  return { ...parts, file: parts.file, own: parts.own };
};

/** A scenario whose conditions name many moods, with the customer's persona written out. */
async function open(): Promise<StudioStore> {
  const store = createStudioStore({ 'scenario.yaml': await shippedText('forty-minutes-on-hold') }, () => 0);
  const parts = personaParts(store.getState().files, shipped);
  if (!parts) throw new Error('no persona');
  apply(store, makeWhole(store.getState().files, shipped, parts));
  return store;
}

function errorsIn(store: StudioStore): readonly string[] {
  const texts = textsOf(store.getState().files);
  const own = Object.entries(texts).filter(([file]) => file.endsWith('.persona.yaml'));
  const { personas, diagnostics } = parsePersonas(own.map(([file, text]) => ({ file, bytes: bytes(text) })));
  const { diagnostics: found } = parseScenario(
    'scenario.yaml',
    bytes(texts['scenario.yaml'] ?? ''),
    personas,
  );
  return [...diagnostics, ...found].map(({ message }) => message);
}

describe('states of a persona', () => {
  it('a state is renamed in everything that names it, in one step that undo takes back to the byte', async () => {
    const store = await open();
    const before = textsOf(store.getState().files);
    const { file } = partsOf(store);
    for (const [region, state] of [
      ['mood', 'furious'],
      ['conduct', 'personal'],
      ['mood', 'gone'],
    ] as const) {
      apply(store, renameState(store.getState().files, file, region, state, `${state}-indeed`));
      expect(errorsIn(store)).toEqual([]);
      expect(Object.keys(partsOf(store).own.regions[region]?.states ?? {})).toContain(`${state}-indeed`);
    }
    for (let step = 0; step < 3; step++) store.undo();
    expect(textsOf(store.getState().files)).toEqual(before);
  });

  it('a name that is taken is refused, with a reason', async () => {
    const store = await open();
    const { file } = partsOf(store);
    expect(renameState(store.getState().files, file, 'mood', 'angry', 'furious')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('already') as string,
    });
  });

  it('a state that goes takes what leads to it along, and the file is sound but for the script', async () => {
    const store = await open();
    const { file } = partsOf(store);
    apply(
      store,
      inFile(store.getState().files, file, 'Delete', (source) => removeState(source, 'conduct', 'threat')),
    );
    const { own } = partsOf(store);
    const conduct = own.regions['conduct'];
    expect(Object.keys(conduct?.states ?? {})).not.toContain('threat');
    expect(JSON.stringify(conduct)).not.toContain('"to":"threat"');
    expect(errorsIn(store).filter((message) => message.includes('This region has no state'))).toEqual([]);
  });

  it('the state a region begins in may go: the region begins in the next', async () => {
    const store = await open();
    const { file, own } = partsOf(store);
    const initial = own.regions['mood']?.initial ?? '';
    apply(
      store,
      inFile(store.getState().files, file, 'Delete', (source) => removeState(source, 'mood', initial)),
    );
    const mood = partsOf(store).own.regions['mood'];
    expect(Object.keys(mood?.states ?? {})).toContain(mood?.initial);
  });

  it('a new state is one level worse than the worst, and twice is two', async () => {
    const store = await open();
    const { file } = partsOf(store);
    for (let n = 0; n < 2; n++)
      apply(
        store,
        inFile(store.getState().files, file, 'Add', (source) => addState(source, 'conduct')),
      );
    const states = partsOf(store).own.regions['conduct']?.states;
    expect(states?.['new-state']?.level).toBe(4);
    expect(states?.['new-state-2']?.level).toBe(5);
  });
});

describe('the chart', () => {
  it('has every region with its worst state on top, and every arrow once, none over another', () => {
    for (const persona of shipped.personas.values()) {
      for (const region of chartOf(persona)) {
        const levels = region.states.map(({ level }) => level);
        expect(levels).toEqual(levels.toSorted((a, b) => b - a));
        const arrows = arrowsOf(region);
        const moves = new Set(
          region.states.flatMap(({ id, ways }) =>
            ways.flatMap(({ to }) => (to === null ? [] : [`${id} ${to}`])),
          ),
        );
        expect(arrows).toHaveLength(moves.size);
        for (const a of arrows)
          for (const b of arrows) {
            if (a === b || a.lane !== b.lane) continue;
            const apart =
              Math.max(a.from, a.to) <= Math.min(b.from, b.to) ||
              Math.max(b.from, b.to) <= Math.min(a.from, a.to);
            expect(apart).toBe(true);
          }
      }
    }
  });
});
