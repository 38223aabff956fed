import { cpus } from 'node:os';
import { load } from 'js-yaml';
import type { PersonaFile } from '#core/schema/persona-schema.ts';
import { readPersonas } from '#cli/library/read-library.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { generatedScenario } from '../support/generate-scenario.ts';
import { spread } from './spread.ts';

/**
 * Loading and checking generated scenarios of 25 beats, from bytes in memory to the resolved model (whose
 * hash is worked out when a talk first asks for it).
 * Floor in the same run: js-yaml alone, which builds the bare data and checks nothing.
 */

const BEATS = 25;
const ROUNDS = 7;
const COUNTS = [125, 250, 500, 1000];
const encoder = new TextEncoder();

function filesOf(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) =>
    encoder.encode(generatedScenario({ id: `generated-${i}`, beats: BEATS, seed: i })),
  );
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function checkAll(files: readonly Uint8Array[], personas: ReadonlyMap<string, PersonaFile>): void {
  for (const bytes of files) {
    const { scenario, diagnostics } = parseScenario('generated.yaml', bytes, personas);
    if (!scenario) throw new Error(`a generated scenario is broken: ${JSON.stringify(diagnostics[0])}`);
  }
}

/* oxlint-disable no-console -- a bench prints its figures */
const { personas } = await readPersonas();
const decoder = new TextDecoder();
const all = filesOf(Math.max(...COUNTS));
const kilobytes = all.reduce((sum, bytes) => sum + bytes.length, 0) / all.length / 1024;
console.log(
  `${all.length} generated scenarios, ${BEATS} beats, ${kilobytes.toFixed(1)} KB each; ${cpus().length} cores, Node ${process.version}`,
);
checkAll(all.slice(0, 50), personas);
const rows = COUNTS.map((count) => {
  const files = all.slice(0, count);
  const ours: number[] = [];
  const floor: number[] = [];
  // The two alternate, so that a noisy moment of the machine falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(timed(() => checkAll(files, personas)));
    floor.push(timed(() => files.forEach((bytes) => load(decoder.decode(bytes)))));
  }
  const [mine, bare] = [spread(ours), spread(floor)];
  return {
    scenarios: count,
    'load and check, ms (median)': mine.median.toFixed(0),
    'spread (min–max)': `${mine.min.toFixed(0)}–${mine.max.toFixed(0)}`,
    'ms a scenario': (mine.median / count).toFixed(2),
    'floor: js-yaml alone, ms': bare.median.toFixed(0),
    'floor spread': `${bare.min.toFixed(0)}–${bare.max.toFixed(0)}`,
  };
});
console.table(rows);
