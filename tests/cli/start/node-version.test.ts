import { expect, test } from 'vitest';
import { isSupportedNode } from '#cli/start/node-version.mjs';

test.each(['v20.19.0', 'v20.20.2', 'v22.12.0', 'v23.0.0', 'v24.1.0', 'v100.0.0'])(
  'Node %s is supported',
  (version) => {
    expect(isSupportedNode(version)).toBe(true);
  },
);

test.each(['v20.18.3', 'v21.7.0', 'v22.11.0', 'v18.20.0', 'v9.0.0', 'unknown'])(
  'Node %s is refused',
  (version) => {
    expect(isSupportedNode(version)).toBe(false);
  },
);
