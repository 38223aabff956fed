// `npm start`: from a fresh checkout to a running app. It loads the rest only once Node is known to be new enough.
import { requireSupportedNode } from './start/node-version.mjs';

requireSupportedNode();
void import('./start/install-build-serve.mjs');
