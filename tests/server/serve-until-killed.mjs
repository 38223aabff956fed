// The whole server as `htl serve` starts it, in a process of its own that a test may kill.
import { register } from 'tsx/esm/api';

register();
const { serveUntilStopped } = await import('../../src/cli/serve/serve-until-stopped.ts');
const [root = '', ...args] = process.argv.slice(2);
await serveUntilStopped(args, {
  root,
  workingFolder: root,
  env: {},
  orInMemory: false,
  colours: false,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
