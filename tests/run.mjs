// `npm test`: everything that must hold, from a fresh checkout. Needs nothing installed.
import { parseArgs } from 'node:util';
import { requireSupportedNode } from '../src/cli/start/node-version.mjs';
import { describeSteps, STEPS } from './support/run/steps.mjs';
import { runSteps } from './support/run/run-steps.mjs';
import { selectSteps } from './support/run/select-steps.mjs';
import { summarize } from './support/run/summarize.mjs';

requireSupportedNode();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h', default: false } },
});

if (values.help) {
  console.log(`npm test                    everything
npm test -- unit lint       only these steps, and what they need

Steps:
${describeSteps(STEPS)}

CHROME_PATH names the Chromium to use; without it an installed one is looked for.`);
} else {
  const selection = selectSteps(STEPS, positionals);
  if ('problem' in selection) {
    console.error(selection.problem);
    process.exitCode = 2;
  } else {
    const results = await runSteps(selection.steps);
    const { table, lastLine, ok } = summarize(results);
    console.log(`\n${table}\n\n${lastLine}`);
    process.exitCode = ok ? 0 : 1;
  }
}
