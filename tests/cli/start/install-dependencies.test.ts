import { expect, test } from 'vitest';
import { isInstalled } from '#cli/start/install-dependencies.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  },
};

test('the locked versions, without the optional packages of other systems, count as installed', () => {
  expect(isInstalled(wanted, { packages: { 'node_modules/react': { version: '19.3.1' } } })).toBe(true);
});

test('another version, a missing package, a leftover package and an empty folder each ask for an install', () => {
  const react = { 'node_modules/react': { version: '19.3.1' } };
  expect(isInstalled(wanted, { packages: { 'node_modules/react': { version: '19.3.0' } } })).toBe(false);
  expect(isInstalled(wanted, { packages: { 'node_modules/fsevents': { version: '2.3.3' } } })).toBe(false);
  expect(isInstalled(wanted, { packages: { ...react, 'node_modules/left-pad': { version: '1.3.0' } } })).toBe(
    false,
  );
  expect(isInstalled(wanted, {})).toBe(false);
});
