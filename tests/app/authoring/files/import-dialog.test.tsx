import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ImportDialog } from '#app/authoring/files/import-dialog.tsx';
import { teachNativeDialog } from '../../../support/native-dialog.ts';
import { shippedText } from '../studio-in-a-test.tsx';

beforeAll(() => teachNativeDialog());
afterEach(() => void vi.unstubAllGlobals());

/** A worker whose file cannot be fetched. */
class LostWorker extends EventTarget {
  terminate = () => undefined;
  postMessage = () => void this.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
}

/** A worker that comes, and stumbles over what it is given. */
class StumblingWorker extends EventTarget {
  terminate = () => undefined;
  postMessage = () =>
    void this.dispatchEvent(
      new MessageEvent('message', { data: { kind: 'failed', detail: 'RangeError: too deep' } }),
    );
}

async function show() {
  const file = new File([await shippedText('two-answers-one-bill')], 'scenario.yaml');
  render(
    <ImportDialog
      picked={[{ name: 'scenario.yaml', file }]}
      onClose={() => undefined}
      onNewDraft={() => undefined}
      onReplace={() => undefined}
    />,
  );
}

test('where what reads files cannot be loaded that is said, and it can be tried again', async () => {
  vi.stubGlobal('Worker', LostWorker);
  await show();
  expect(await screen.findByText(/a part of the studio could not be loaded/)).toBeVisible();
  // Now that it can be had.
  vi.stubGlobal('Worker', undefined);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Leave everything as it was' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('where the files themselves cannot be read, trying again is not offered: it would come to the same', async () => {
  vi.stubGlobal('Worker', StumblingWorker);
  await show();
  expect(await screen.findByText(/It could not be read \(RangeError: too deep\)/)).toBeVisible();
  expect(screen.getByText(/Check that it is the right file/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
