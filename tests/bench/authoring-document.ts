import { load } from 'js-yaml';
import { parse } from 'yaml';
import { readDraft } from '#formats/scenario/draft/read-draft.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { openSource } from '#formats/yaml/open-source.ts';
import { applyChanges, type Source } from '#formats/yaml/source.ts';
import { generatedScenario } from '../support/generate-scenario.ts';
import { repeatInTurn, shown, timingOf, type Timing } from './repeat.ts';

/**
 * From a letter typed into a reply to the new text, its data, its places and the draft that the views show. Floors in the same run:
 * reading the whole text anew with `yaml` and with `js-yaml`, which every edit would cost without sections.
 */

/** Milliseconds, at the median, that a letter may take; the screen has 50 in all (issue 5). */
const GOALS: Readonly<Record<number, number>> = { 200: 8, 2000: 40 };
const LETTERS = 300;
/** Letters before the engine has settled. */
const WARM_UP = 40;
const SEED = 1;
/** Milliseconds after which no further round of whole readings begins. */
const LONGEST = 10_000;

interface Letters {
  readonly passed: Timing;
  /** Of the processor, which a busy machine does not lengthen. */
  readonly worked: Timing;
}

/** Types on in one reply, then in another, all over the script. */
function type(start: Source, beats: number): Letters {
  let source = start;
  const passed: number[] = [];
  const worked: number[] = [];
  for (let i = 0; i < LETTERS + WARM_UP; i++) {
    const beat = (Math.floor(i / 20) * 37) % beats;
    const draft = readDraft(source.data).beats[beat];
    const path = ['beats', draft?.id ?? '', 'replies', i % 3, 'says'];
    const words = `${draft?.replies[i % 3]?.says ?? ''}x`;
    const cpu = process.cpuUsage();
    const began = performance.now();
    const edit = setField(source, path, words);
    if (!edit.ok) throw new Error(edit.problem);
    source = openSource(edit.steps.reduce(applyChanges, source.text), source);
    readDraft(source.data);
    const time = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    if (readDraft(source.data).beats[beat]?.replies[i % 3]?.says !== words)
      throw new Error('the letter is not there');
    if (i < WARM_UP) continue;
    passed.push(time);
    worked.push((user + system) / 1000);
  }
  return { passed: timingOf(passed), worked: timingOf(worked) };
}

/* oxlint-disable no-console -- a bench prints its figures */
for (const [count, goal] of Object.entries(GOALS)) {
  const beats = Number(count);
  const text = generatedScenario({ id: 'typed', beats, seed: SEED });
  const letters = type(openSource(text), beats);
  const whole = repeatInTurn(
    {
      'opening it': () => readDraft(openSource(text).data),
      'all by js-yaml': () => load(text),
      'all by yaml': () => parse(text) as unknown,
    },
    { rounds: 3, budget: LONGEST },
  );
  console.log(`${count} beats, ${(text.length / 1024).toFixed(0)} KB; milliseconds`);
  console.log(
    `  a letter        ${shown(letters.passed)}; of the processor ${shown(letters.worked)}; goal ${goal}`,
  );
  for (const [name, timing] of Object.entries(whole)) console.log(`  ${name.padEnd(16)}${shown(timing)}`);
  if (letters.passed.median > goal) process.exitCode = 1;
}
