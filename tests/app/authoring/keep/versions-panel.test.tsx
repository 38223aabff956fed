import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { StudioContext } from '#app/authoring/document/use-studio.ts';
import { KeeperContext } from '#app/authoring/keep/use-keeping.ts';
import { VersionsPanel } from '#app/authoring/keep/versions-panel.tsx';
import { draftMemoryBackend } from '#app/storage/draft-memory-backend.ts';
import { openDraftKeeping } from '#app/storage/open-draft-store.ts';
import { expectAccessible } from '../../expect-accessible.ts';
import { draftsOver } from '../../storage/drafts-in-a-test.ts';
import { browser } from './keeping-in-a-test.ts';

const START = 'title: The late parcel\n';

beforeEach(() => localStorage.clear());

/** The panel beside a draft that is kept where the page keeps drafts. */
async function showVersions() {
  const { drafts } = openDraftKeeping();
  const record = await drafts.create({ title: 'The late parcel', texts: { 'scenario.yaml': START } });
  const backend = draftMemoryBackend();
  const tab = await browser(backend).open({ ...draftsOver(backend), store: drafts }, record);
  const { container } = render(
    <StudioContext value={tab.studio}>
      <KeeperContext value={tab.keeper}>
        <main>
          <VersionsPanel />
        </main>
      </KeeperContext>
    </StudioContext>,
  );
  return { ...tab, container, user: userEvent.setup() };
}

test('what is written is kept under a name, and gone back to in a step that is undone', async () => {
  const { container, user, type, text, studio } = await showVersions();
  expect(await screen.findByText('No versions yet')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /Keep what you have now/ }), 'First{Enter}');
  const versions = await screen.findByRole('list', { name: 'Versions' });
  expect(within(versions).getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByRole('status')).toHaveTextContent('Kept as “First”.');
  await expectAccessible(container);
  act(() => type('summary: Six days late.\n'));
  await user.click(screen.getByRole('button', { name: 'Go back to “First”' }));
  await screen.findByText(/You are back at “First”/);
  expect(text()).toBe(START);
  act(() => studio.undo());
  expect(text()).toBe(`${START}summary: Six days late.\n`);
});

test('a version gets another name, and the focus stays with it; thrown away, it can be brought back', async () => {
  const { user } = await showVersions();
  await user.type(await screen.findByRole('textbox', { name: /Keep what you have now/ }), 'First{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Name “First”' }));
  await user.clear(screen.getByRole('textbox', { name: 'Name of “First”' }));
  await user.keyboard('Second{Enter}');
  const name = await screen.findByRole('button', { name: 'Name “Second”' });
  await waitFor(() => expect(name).toHaveFocus());
  await user.keyboard('{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'Name of “Second”' }), ', no{Escape}');
  expect(screen.getByRole('button', { name: 'Name “Second”' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Delete “Second”' }));
  expect(await screen.findByText('No versions yet')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Bring it back' }));
  expect(await screen.findByRole('button', { name: 'Delete “Second”' })).toBeVisible();
});
