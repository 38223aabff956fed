import { describe, expect, it } from 'vitest';
import { createStudioStore, textsOf, type StudioStore } from '#app/authoring/document/studio-store.ts';
import { choosePersona, inFile, makeWhole, turn, type Act } from '#app/authoring/persona/acts.ts';
import { personaParts, type PersonaParts } from '#app/authoring/persona/persona-parts.ts';
import { readShipped } from '#app/authoring/persona/shipped.ts';
import { dialsFor } from '#app/authoring/persona/tuning/dials.ts';
import { AS_ARCHETYPE } from '#app/authoring/persona/tuning/dial.ts';
import { readDial } from '#app/authoring/persona/tuning/read-dial.ts';
import { readStartDial, startDialsFor, turnStartDial } from '#app/authoring/persona/tuning/start-dials.ts';
import { readPersonaTexts } from '#cli/library/read-library.ts';
import { hearMarkers, startBench } from '#runtime/persona-bench.ts';
import type { MarkerId } from '#core/rubric/markers.ts';
import { parsePersonas } from '#formats/scenario/parse-persona.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { shippedText } from '../studio-in-a-test.tsx';

const texts = await readPersonaTexts();
const shipped = readShipped(texts);

/** A scenario of each temperament. */
const SCENARIOS = {
  angry: 'two-answers-one-bill',
  abusive: 'forty-minutes-on-hold',
  confused: 'third-call-today',
} as const;

async function open(temperament: keyof typeof SCENARIOS): Promise<StudioStore> {
  const text = await shippedText(SCENARIOS[temperament]);
  return createStudioStore({ 'scenario.yaml': text }, () => 0);
}

function partsOf(store: StudioStore): PersonaParts {
  const parts = personaParts(store.getState().files, shipped);
  if (!parts) throw new Error('the customer has no persona');
  return parts;
}

function apply(store: StudioStore, act: Act): void {
  if (!act.ok) throw new Error(act.problem);
  store.edit(act.edit);
}

function turnTo(store: StudioStore, dial: string, choice: string): void {
  const parts = partsOf(store);
  const found = dialsFor(parts.archetype).find(({ id }) => id === dial);
  if (!found) throw new Error(`no dial ${dial}`);
  apply(store, turn(store.getState().files, shipped, parts, found, choice));
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** What the real readers say of all files: nothing, for a sound draft. */
function errorsIn(store: StudioStore): readonly string[] {
  const files = Object.entries(textsOf(store.getState().files));
  const own = files.filter(([file]) => file.endsWith('.persona.yaml'));
  const { personas, diagnostics } = parsePersonas(
    [...own.map(([file, text]) => ({ file, text })), ...texts].map(({ file, text }) => ({
      file,
      bytes: bytes(text),
    })),
  );
  const scenario = files.find(([file]) => file === 'scenario.yaml')?.[1] ?? '';
  return [...diagnostics, ...parseScenario('scenario.yaml', bytes(scenario), personas).diagnostics]
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

/** The mood after each of some markers, a turn each, from the persona's own beginning. */
function moodsAfter(store: StudioStore, markers: readonly MarkerId[], from?: string): string[] {
  const { persona } = partsOf(store);
  const begun = startBench(persona);
  let now = { ...begun, regions: { ...begun.regions, ...(from !== undefined && { [persona.mood]: from }) } };
  return markers.map((marker) => {
    now = hearMarkers(persona, now, [marker]);
    return now.regions[persona.mood] ?? '';
  });
}

describe('every dial of every archetype', () => {
  for (const temperament of ['angry', 'abusive', 'confused'] as const) {
    it(`reads back what it set, leaves the rest, and can be undone to the same bytes: ${temperament}`, async () => {
      const store = await open(temperament);
      const before = textsOf(store.getState().files);
      const dials = dialsFor(partsOf(store).archetype);
      expect(dials.length).toBeGreaterThan(1);
      for (const dial of dials) {
        for (const { value } of [...dial.choices.slice(1), ...dial.choices]) {
          const others = dials.filter((other) => other !== dial);
          const stood = others.map((other) => readDial(other, partsOf(store).own, partsOf(store).archetype));
          turnTo(store, dial.id, value);
          const parts = partsOf(store);
          expect(readDial(dial, parts.own, parts.archetype), `${dial.id}: ${value}`).toBe(value);
          expect(others.map((other) => readDial(other, parts.own, parts.archetype))).toEqual(stood);
          expect(errorsIn(store)).toEqual([]);
        }
      }
      // All dials as the archetype has them, in whatever file: the customer plays as the archetype does.
      for (const dial of dials) turnTo(store, dial.id, AS_ARCHETYPE);
      const archetype = personaParts(createStudioStore(before, () => 0).getState().files, shipped)?.persona;
      const played = partsOf(store).persona;
      expect({ ...played, id: '', summary: '' }).toEqual({ ...archetype, id: '', summary: '' });
      while (store.getState().past.length > 0) store.undo();
      expect(textsOf(store.getState().files)).toEqual(before);
    });
  }
});

describe('what a dial does to the customer', () => {
  it('an angry one rises faster or slower', async () => {
    const sting: MarkerId[] = ['calm.defends', 'calm.defends'];
    const store = await open('angry');
    expect(moodsAfter(store, sting, 'settled')[0]).toBe('irritated');
    turnTo(store, 'rise', 'quick');
    expect(moodsAfter(store, sting, 'settled')[0]).toBe('angry');
    expect(moodsAfter(store, sting, 'irritated')[0]).toBe('furious');
    turnTo(store, 'rise', 'patient');
    expect(moodsAfter(store, sting, 'settled')).toEqual(['settled', 'irritated']);
  });

  it('an angry one calms at one acknowledgement, or by deeds alone', async () => {
    const words: MarkerId[] = ['listen.paraphrase', 'listen.paraphrase'];
    const store = await open('angry');
    expect(moodsAfter(store, words, 'angry')).toEqual(['angry', 'irritated']);
    turnTo(store, 'calms', 'once');
    expect(moodsAfter(store, words, 'angry')[0]).toBe('irritated');
    turnTo(store, 'calms', 'deeds');
    expect(moodsAfter(store, words, 'angry')).toEqual(['angry', 'angry']);
    expect(moodsAfter(store, [...words.slice(0, 1), 'options.concrete'], 'angry')[1]).toBe('irritated');
  });

  it('an abusive one leaves at once or never, in a file that spells everything out', async () => {
    const stings: MarkerId[] = ['calm.defends', 'calm.defends', 'calm.defends'];
    const store = await open('abusive');
    turnTo(store, 'leave', 'at-once');
    expect(moodsAfter(store, stings, 'furious')[0]).toBe('gone');
    turnTo(store, 'leave', 'never');
    expect(moodsAfter(store, stings, 'furious')).toEqual(['furious', 'furious', 'furious']);
    expect(partsOf(store).own?.extends).toBeUndefined();
  });

  it('a confused one needs time more than once', async () => {
    const store = await open('confused');
    const pauses: MarkerId[] = ['calm.lets-pause', 'calm.lets-pause'];
    expect(moodsAfter(store, pauses, 'upset')).toEqual(['uneasy', 'steady']);
    turnTo(store, 'calms', 'slow');
    expect(moodsAfter(store, pauses, 'upset')).toEqual(['upset', 'uneasy']);
  });

  it('one who hides how they feel cannot be read while they mistrust', async () => {
    const store = await open('angry');
    turnTo(store, 'hide', 'mistrust');
    expect(partsOf(store).persona.masks).toMatchObject({
      region: 'mood',
      while: { counters: { trust: { max: -1 } } },
    });
  });
});

describe('a file of the customer’s own', () => {
  it('builds on the archetype with only what differs, in one step, under a name of its own', async () => {
    const store = await open('angry');
    turnTo(store, 'rise', 'quick');
    const { id, file, own } = partsOf(store);
    expect(own?.extends).toBe('angry');
    expect(file).toBe(`${id}.persona.yaml`);
    expect(id).toMatch(/^[a-z]+-angry$/);
    expect(Object.keys(own?.regions['mood']?.states ?? {})).toEqual(['settled', 'irritated']);
    expect(store.getState().past).toHaveLength(1);
  });

  it('keeps the author’s comments and transitions when a dial is turned', async () => {
    const store = await open('angry');
    turnTo(store, 'rise', 'quick');
    const { file } = partsOf(store);
    const mine = `${store.getState().files[file ?? '']?.text ?? ''}# My own thoughts.\ncounters: { calls: { max: 2 } }\n`;
    store.edit({ label: 'By hand', changes: [{ file: file ?? '', text: mine }] });
    turnTo(store, 'rise', 'patient');
    turnTo(store, 'rise', AS_ARCHETYPE);
    const text = store.getState().files[file ?? '']?.text ?? '';
    expect(text).toContain('# My own thoughts.');
    expect(partsOf(store).own?.counters).toEqual({ calls: { min: 0, max: 2, start: 0 } });
  });

  it('says that it stands otherwise where the author wrote transitions by hand', async () => {
    const store = await open('angry');
    apply(store, makeWhole(store.getState().files, shipped, partsOf(store)));
    const { file } = partsOf(store);
    const text = store.getState().files[file ?? '']?.text ?? '';
    const changed = text.replace('sting: [{ to: irritated,', 'sting: [{ to: furious,');
    expect(changed).not.toBe(text);
    store.edit({ label: 'By hand', changes: [{ file: file ?? '', text: changed }] });
    const parts = partsOf(store);
    const [rise] = dialsFor(parts.archetype);
    expect(rise && readDial(rise, parts.own, parts.archetype)).toBeNull();
  });

  it.each(['angry', 'abusive', 'confused'] as const)(
    'written out whole plays as the archetype: %s',
    async (kind) => {
      const store = await open(kind);
      const { persona } = partsOf(store);
      apply(store, makeWhole(store.getState().files, shipped, partsOf(store)));
      const parts = partsOf(store);
      expect(parts.own?.extends).toBeUndefined();
      expect({ ...parts.persona, id: '', summary: '' }).toEqual({ ...persona, id: '', summary: '' });
      expect(errorsIn(store)).toEqual([]);
      // The comments of the archetype's own text are worth keeping; one that builds on another has none to copy.
      if (kind !== 'abusive') expect(store.getState().files[parts.file ?? '']?.text).toMatch(/^# /m);
    },
  );

  it('written out whole keeps what was tuned before', async () => {
    const store = await open('angry');
    turnTo(store, 'rise', 'quick');
    turnTo(store, 'hide', 'mistrust');
    apply(store, makeWhole(store.getState().files, shipped, partsOf(store)));
    const { own, archetype } = partsOf(store);
    expect(own?.extends).toBeUndefined();
    expect(dialsFor(archetype).map((dial) => readDial(dial, own, archetype))).toEqual([
      'quick',
      AS_ARCHETYPE,
      AS_ARCHETYPE,
      'mistrust',
    ]);
    expect(errorsIn(store)).toEqual([]);
  });
});

describe('what a customer brings along', () => {
  it('is kept in the scenario, read back, and not written where it is as the kind has it', async () => {
    const store = await open('abusive');
    const before = textsOf(store.getState().files);
    const [fuse, trust] = startDialsFor(partsOf(store).merged);
    expect([fuse?.name, trust?.name]).toEqual(['fuse', 'trust']);
    for (const dial of [fuse, trust]) {
      for (const { value } of dial?.choices ?? []) {
        if (!dial) continue;
        apply(
          store,
          inFile(store.getState().files, 'scenario.yaml', dial.question, (source) =>
            turnStartDial(source, dial, value, partsOf(store).merged),
          ),
        );
        const { merged, persona } = partsOf(store);
        expect(readStartDial(dial, store.getState().files['scenario.yaml']?.data, merged)).toBe(value);
        expect(errorsIn(store)).toEqual([]);
        if (dial.name === 'fuse') expect(persona.counters['fuse']?.start).toBe(Number(value));
      }
    }
    while (store.getState().past.length > 0) store.undo();
    expect(textsOf(store.getState().files)).toEqual(before);
  });
});

describe('another kind of customer', () => {
  it('takes along nothing that only the one before had, and gives every way out an ending', async () => {
    const store = await open('abusive');
    const confused = shipped.personas.get('confused');
    if (!confused) throw new Error('no such archetype');
    apply(store, choosePersona(store.getState().files, 'confused', confused));
    const { data } = store.getState().files['scenario.yaml'] ?? {};
    expect(data).toMatchObject({ customer: { persona: 'confused' } });
    const { exits } = data as { exits: Record<string, string> };
    expect(Object.keys(exits)).toEqual(['harm']);
    const start = (data as { customer: { start?: Record<string, unknown> } }).customer.start ?? {};
    expect(Object.keys(start)).not.toContain('conduct');
    expect(store.getState().past).toHaveLength(1);
  });
});
