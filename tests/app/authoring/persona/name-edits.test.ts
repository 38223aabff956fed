import { describe, expect, it } from 'vitest';
import { createStudioStore, textsOf, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { inFile, makeWhole, type Act } from '#app/authoring/persona/acts.ts';
import { personaParts } from '#app/authoring/persona/persona-parts.ts';
import { readShipped } from '#app/authoring/persona/shipped.ts';
import {
  addRegion,
  removeRegion,
  renameDeclared,
  takenNames,
} from '#app/authoring/persona/states/name-edits.ts';
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

/** An abusive customer, who has conduct beside the mood, with their persona written out. */
async function open() {
  const store = createStudioStore(
    { 'scenario.yaml': await shippedText('swearing-at-the-phone-not-at-you') },
    () => 0,
  );
  const files = () => store.getState().files;
  const parts = () => {
    const found = personaParts(files(), shipped);
    if (!found) throw new Error('no persona');
    return found;
  };
  apply(store, makeWhole(files(), shipped, parts()));
  const file = parts().file ?? '';
  return { store, files, file, own: () => parts().own };
}

function errorsIn(store: StudioStore): readonly string[] {
  const texts = textsOf(store.getState().files);
  const own = Object.entries(texts).filter(([file]) => file.endsWith('.persona.yaml'));
  const { personas, diagnostics } = parsePersonas(own.map(([file, text]) => ({ file, bytes: bytes(text) })));
  const scenario = parseScenario('scenario.yaml', bytes(texts['scenario.yaml'] ?? ''), personas);
  return [...diagnostics, ...scenario.diagnostics].map(({ message }) => message);
}

describe('what a persona declares', () => {
  it('a region that is added plays at once, and goes again to the byte', async () => {
    const { store, files, file, own } = await open();
    const before = textsOf(files());
    apply(
      store,
      inFile(files(), file, 'Add', (source) => addRegion(source, 'patience', 'Patience: today')),
    );
    expect(own()?.regions['patience']).toMatchObject({ label: 'Patience: today', initial: 'usual' });
    expect(errorsIn(store)).toEqual([]);
    apply(
      store,
      inFile(files(), file, 'Delete', (source) => removeRegion(source, 'patience')),
    );
    expect(textsOf(files())).toEqual(before);
    store.undo();
    store.undo();
    expect(textsOf(files())).toEqual(before);
  });

  it('a region is renamed in every condition, in its mask and as the mood, in persona and script; undo is one step', async () => {
    const { store, files, file, own } = await open();
    const before = textsOf(files());
    for (const [old, name] of [
      ['mood', 'temper'],
      ['conduct', 'manners'],
    ] as const) {
      apply(store, renameDeclared(files(), file, 'regions', old, name));
      expect(errorsIn(store)).toEqual([]);
    }
    expect(own()?.mood).toBe('temper');
    expect(files()['scenario.yaml']?.text).not.toMatch(/\b(mood|conduct): /);
    store.undo();
    store.undo();
    expect(textsOf(files())).toEqual(before);
  });

  it('no two things that are remembered get one name, wherever they are declared', async () => {
    const { files, file } = await open();
    expect([...takenNames(files(), file)]).toEqual(
      expect.arrayContaining(['mood', 'conduct', 'trust', 'acted']),
    );
    expect(renameDeclared(files(), file, 'regions', 'conduct', 'trust')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('taken') as string,
    });
  });

  it('the region that the mood line draws stays', async () => {
    const { files, file } = await open();
    expect(inFile(files(), file, 'Delete', (source) => removeRegion(source, 'mood'))).toMatchObject({
      ok: false,
    });
  });
});
