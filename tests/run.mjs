// `npm test`: everything that must hold, from a fresh checkout. It loads the rest only once Node is new enough.
import { requireSupportedNode } from '../src/cli/start/node-version.mjs';

requireSupportedNode();
void import('./support/run/command-line.mjs');
