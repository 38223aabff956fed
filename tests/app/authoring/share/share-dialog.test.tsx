import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { KeeperContext } from '#app/authoring/keep/use-keeping.ts';
import type { DraftKeeper } from '#app/authoring/keep/draft-keeper.ts';
import { PublisherContext } from '#app/authoring/share/publisher.ts';
import { ShareDialog } from '#app/authoring/share/share-dialog.tsx';
import type { OwnScenario, OwnScenarios } from '#app/storage/own-scenarios.ts';
import { studioLinks } from '#app/shell/addresses.ts';
import { teachNativeDialog } from '../../../support/native-dialog.ts';
import { InStudio, openStudio, shippedText } from '../studio-in-a-test.tsx';

beforeAll(() => {
  teachNativeDialog();
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});

function ownScenarios(): OwnScenarios {
  let all: readonly OwnScenario[] = [];
  const listeners = new Set<() => void>();
  const become = (next: readonly OwnScenario[]) => {
    all = next;
    for (const listener of listeners) listener();
    return Promise.resolve();
  };
  return {
    all: () => all,
    ready: Promise.resolve(),
    put: (scenario) => become([scenario]),
    remove: () => become([]),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

async function open(isTaken: boolean) {
  const studio = await openStudio({ 'scenario.yaml': await shippedText('two-answers-one-bill') });
  // Only saving to a file asks the keeper, which these tests do not.
  const keeper = {} as DraftKeeper;
  render(
    <InStudio studio={studio}>
      <KeeperContext value={keeper}>
        <PublisherContext value={{ own: ownScenarios(), isTaken: () => Promise.resolve(isTaken) }}>
          <ShareDialog open onClose={() => undefined} draft="d1" links={studioLinks} />
        </PublisherContext>
      </KeeperContext>
    </InStudio>,
  );
  return userEvent.setup();
}

const inBrowser = () => within(screen.getByRole('region', { name: 'In this browser' }));

test('why it was not published stands under the button that was pressed, and names the field to change', async () => {
  const user = await open(true);
  await user.click(screen.getByRole('button', { name: 'Put it in the catalogue' }));
  expect(await inBrowser().findByRole('alert')).toHaveTextContent('field “Name of the file”');
});

test('what is taken out of the catalogue leaves the focus on the way back in', async () => {
  const user = await open(false);
  await user.click(screen.getByRole('button', { name: 'Put it in the catalogue' }));
  expect(await inBrowser().findByRole('alert')).toHaveTextContent('is in the catalogue');
  await user.click(screen.getByRole('button', { name: 'Take it out of the catalogue' }));
  const put = await screen.findByRole('button', { name: 'Put it in the catalogue' });
  await waitFor(() => expect(put).toHaveFocus());
});
