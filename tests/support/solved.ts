import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { solve, type Solution } from '#analysis/solve.ts';
import { readLibrary, readPersonas, SHIPPED } from '#cli/library/read-library.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { generatedScenario } from './generate-scenario.ts';

/** A scenario of text, solved; throws where the text is not sound. */
async function solvedText(name: string, text: string): Promise<Solution> {
  const { personas } = await readPersonas();
  const { scenario, diagnostics } = parseScenario(name, new TextEncoder().encode(text), personas);
  if (!scenario) throw new Error(`${name} is broken: ${JSON.stringify(diagnostics)}`);
  return solve(scenario);
}

export async function solvedFile(path: string): Promise<Solution> {
  return solvedText(path, await readFile(path, 'utf8'));
}

export async function solvedShipped(id: string): Promise<Solution> {
  const { entries } = await readLibrary(resolve(SHIPPED, id));
  const scenario = entries[0]?.scenario;
  if (!scenario) throw new Error(`there is no sound scenario "${id}"`);
  return solve(scenario);
}

/** A generated scenario, solved. */
export async function solvedGenerated(seed: number, beats: number): Promise<Solution> {
  return solvedText(`generated-${seed}`, generatedScenario({ id: `generated-${seed}`, beats, seed }));
}
