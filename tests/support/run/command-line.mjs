// What `npm test` does with its arguments.
import { describeSteps, STEPS } from './steps.mjs';
import { runSteps } from './run-steps.mjs';
import { selectSteps } from './select-steps.mjs';
import { summarize } from './summarize.mjs';

const args = process.argv.slice(2);

if (args.includes('--help') || args.includes('-h')) {
  console.log(`npm test                    everything
npm test -- unit lint       only these steps, and what they need

Steps:
${describeSteps(STEPS)}

CHROME_PATH names the Chromium to use, NATS_SERVER_PATH the nats-server; without them installed ones are looked for.`);
} else {
  const selection = selectSteps(STEPS, args);
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
