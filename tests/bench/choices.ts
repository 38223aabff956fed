import { cpus, loadavg } from 'node:os';
import { readPersonas } from '#cli/library/read-library.ts';
import { draw } from '#core/random/seeded.ts';
import { parseScenario } from '#formats/scenario/parse-scenario.ts';
import { generatedScenario } from '../support/generate-scenario.ts';
import { spread } from './spread.ts';
import { inkPlayer, runtimePlayer, stepperPlayer, yarnPlayer, type Player } from './stories/players.ts';

/**
 * Choices a second when merely playing: a choice made, the next line read, the next choices known. All play one generated
 * story of 25 beats; in ink and Yarn its mood is one variable, where ours has markers, a ledger and a persona: some four events a choice.
 */

const ROUNDS = 7;
/** Milliseconds of one round of one player. */
const ROUND = 400;
/** Choices between two looks at the clock. */
const BATCH = 50;

async function players(): Promise<Player[]> {
  const { personas } = await readPersonas();
  const bytes = new TextEncoder().encode(generatedScenario({ id: 'generated', beats: 25, seed: 1 }));
  const { scenario, diagnostics } = parseScenario('generated.yaml', bytes, personas);
  if (!scenario) throw new Error(`the generated scenario is broken: ${JSON.stringify(diagnostics[0])}`);
  return [
    runtimePlayer(scenario),
    stepperPlayer(scenario),
    await inkPlayer(scenario),
    await yarnPlayer(scenario),
  ];
}

function choicesASecond({ choose }: Player, round: number): number {
  const began = performance.now();
  let made = 0;
  let letters = 0;
  let passed = 0;
  while (passed < ROUND) {
    for (let i = 0; i < BATCH; i++) letters += choose((of) => Math.floor(draw(round, String(made++)) * of));
    passed = performance.now() - began;
  }
  if (letters === 0) throw new Error('nothing was read');
  return (made / passed) * 1000;
}

/* oxlint-disable no-console -- a bench prints its figures */
const all = await players();
const rates = new Map<string, number[]>(all.map(({ name }) => [name, []]));
// In turn, so that a noisy moment of the machine falls on all; the first round only warms up.
for (let round = 0; round <= ROUNDS; round++)
  for (const player of all) {
    const rate = choicesASecond(player, round);
    if (round > 0) rates.get(player.name)?.push(rate);
  }
const load = loadavg()
  .map((x) => x.toFixed(1))
  .join(' ');
const rounded = (rate: number) => Number(rate.toPrecision(3)).toLocaleString('en');
console.log(
  `Choices a second, ${ROUNDS} rounds; ${cpus().length} cores, Node ${process.version}, load ${load}`,
);
console.table(
  [...rates].map(([player, values]) => {
    const { median, min, max } = spread(values);
    return { player, median: rounded(median), 'min–max': `${rounded(min)}–${rounded(max)}` };
  }),
);
