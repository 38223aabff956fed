import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { StudioContext } from '#app/authoring/document/use-studio.ts';
import { KeeperContext } from '#app/authoring/keep/use-keeping.ts';
import { studioLinks } from '#app/shell/addresses.ts';
import { DraftNotice } from '#app/authoring/workspace/draft-notice.tsx';
import { draftMemoryBackend } from '#app/storage/draft-memory-backend.ts';
import { draftsOver } from '../../storage/drafts-in-a-test.ts';
import { browser } from '../keep/keeping-in-a-test.ts';

const sound = (words: string) => new Blob([words], { type: 'audio/ogg' });

test('recordings that came in two tabs are named, and chosen with the words', async () => {
  const backend = draftMemoryBackend();
  const here = browser(backend);
  const [one, other] = [draftsOver(backend), draftsOver(backend)];
  const record = await one.store.create({ title: 'T', texts: { 'scenario.yaml': 'title: T\n' } });
  const [mine, theirs] = [await here.open(one, record), await here.open(other, record)];
  const both = (who: string) => ({ 'audio/hello.ogg': sound(who), 'audio/bye.ogg': sound(who) });
  await theirs.keeper.recordings.add(both('there'));
  await mine.keeper.recordings.add(both('mine'));
  render(
    <StudioContext value={mine.studio}>
      <KeeperContext value={mine.keeper}>
        <DraftNotice links={studioLinks} />
      </KeeperContext>
    </StudioContext>,
  );
  expect(screen.getByText(/Another recording came in both tabs/).textContent).toContain(
    'for “audio/hello.ogg” and “audio/bye.ogg”',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Keep what is here' }));
  await expect.poll(() => screen.queryByText(/Another recording/)).toBeNull();
  const { blobs } = (await draftsOver(backend).store.read(record.id))!;
  expect(await blobs['audio/hello.ogg']!.text()).toBe('mine');
});
