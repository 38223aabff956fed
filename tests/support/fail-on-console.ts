import { afterEach, beforeEach, expect, vi } from 'vitest';

const silenced = ['error', 'warn'] as const;

/** A warning nobody reads hides the next one, so a console error or warning fails the test that caused it. */
beforeEach(() => {
  for (const method of silenced) vi.spyOn(console, method);
});

afterEach(() => {
  const messages = silenced.flatMap((method) =>
    vi.isMockFunction(console[method])
      ? console[method].mock.calls.map((call) => `${method}: ${call.join(' ')}`)
      : [],
  );
  for (const method of silenced) if (vi.isMockFunction(console[method])) console[method].mockRestore();
  expect(messages, 'the console must stay silent during a test').toEqual([]);
});
