import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ImportReport } from '#app/authoring/files/import-report.tsx';
import type { ImportResult } from '#app/authoring/files/import-files.ts';
import { expectAccessible } from '../../expect-accessible.ts';

const draft: ImportResult['drafts'][number] = {
  title: '<b>Parcel</b>',
  hasScenario: true,
  texts: { 'scenario.yaml': 'x' },
  audio: [],
  taken: [{ file: 'a.zip/scenario.yaml', as: 'scenario.yaml', kind: 'scenario', bytes: 2048 }],
  diagnostics: [
    {
      code: 'x',
      severity: 'error',
      at: { file: 'a.zip/scenario.yaml', line: 3, column: 7 },
      message: 'There is no beat “<i>nowhere</i>”.',
      help: 'Name one.',
    },
  ],
};
const refused: ImportResult['notTaken'][number] = {
  code: 'unsafe-name',
  severity: 'error',
  at: { file: '../evil.yaml', line: 1, column: 1 },
  message: 'Its name leads out of the archive.',
  help: 'Do not trust it.',
};
const result: ImportResult = { source: 'a.zip', drafts: [draft], notTaken: [refused] };

test('tells what was taken, what is to be mended at which place, and what was not taken; markup is text', async () => {
  const onNewDraft = vi.fn<(taken: typeof draft) => void>();
  const { container } = render(<ImportReport result={result} onNewDraft={onNewDraft} />);
  const taken = screen.getByRole('region', { name: '<b>Parcel</b>' });
  expect(within(taken).getByText('a.zip/scenario.yaml')).toBeVisible();
  await userEvent.click(within(taken).getByText('1 error to mend before it can be played'));
  expect(within(taken).getByText('a.zip/scenario.yaml:3:7')).toBeVisible();
  expect(within(taken).getByText('There is no beat “<i>nowhere</i>”.')).toBeVisible();
  expect(container.querySelector('b, i')).toBeNull();
  const left = screen.getByRole('region', { name: 'Not taken, or not whole' });
  expect(within(left).getByText('../evil.yaml')).toBeVisible();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Open as a new draft' }));
  expect(onNewDraft).toHaveBeenCalledExactlyOnceWith(draft);
});

test('files without a scenario can only be added to an open draft', async () => {
  const parts = { ...draft, hasScenario: false, diagnostics: [] };
  const onReplace = vi.fn<(taken: typeof draft) => void>();
  const props = { result: { ...result, drafts: [parts] }, onNewDraft: () => undefined };
  const { rerender } = render(<ImportReport {...props} />);
  expect(screen.queryByRole('button')).toBeNull();
  rerender(<ImportReport {...props} onReplace={onReplace} />);
  await userEvent.click(screen.getByRole('button', { name: 'Add to the open draft' }));
  expect(onReplace).toHaveBeenCalledOnce();
});

test('where nothing could be taken it says so', () => {
  render(<ImportReport result={{ ...result, drafts: [] }} onNewDraft={() => undefined} />);
  expect(screen.getByText('Nothing in a.zip could be taken. Your drafts are as they were.')).toBeVisible();
});
