import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useFindingsAt } from '#app/authoring/inspector/findings-at.ts';
import type { Finding } from '#app/authoring/proof/proof.ts';
import { ProverContext } from '#app/authoring/proof/use-proof.ts';
import { SCENARIO_FILE } from '#formats/scenario/file-names.ts';
import { toldProver } from '../proof/told-prover.ts';

const finding = (path: Finding['path'], message: string, from = 0): Finding => {
  const where = { file: SCENARIO_FILE, path, from, to: from + 1, line: 1, column: 1 };
  return { code: 'echo', severity: 'warning', message, help: 'Mend it.', ...where };
};

/** A prover that says what it is told to. */
function saying() {
  const { prover, tell } = toldProver();
  const say = (...findings: Finding[]) =>
    act(() => {
      const proof = { revision: 1, findings, solved: null, news: [], took: 0 };
      tell({ proof, lastWhole: null, state: 'settled', detail: null });
    });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ProverContext value={prover}>{children}</ProverContext>
  );
  return { say, wrapper };
}

test('a field is drawn again when what is found there changes, and for no other proof', () => {
  const { say, wrapper } = saying();
  let drawn = 0;
  const { result } = renderHook(
    () => {
      drawn++;
      return useFindingsAt(['beats', 'opening', 'says']);
    },
    { wrapper },
  );
  expect(result.current).toEqual([]);
  say(finding(['beats', 'opening', 'says', 0], 'An echo.'), finding(['title'], 'Too long.'));
  expect(result.current.map(({ message }) => message)).toEqual(['An echo.']);
  const before = drawn;
  // A letter further up: the same finding, some characters later.
  say(finding(['beats', 'opening', 'says', 0], 'An echo.', 7));
  expect(drawn).toBe(before);
  say(finding(['beats', 'opening', 'says', 0], 'Two echoes.'));
  expect(result.current.map(({ message }) => message)).toEqual(['Two echoes.']);
  say();
  expect(result.current).toEqual([]);
});
