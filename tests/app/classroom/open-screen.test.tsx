import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { cardOf } from '#core/model/scenario-card.ts';
import type { OpenedRoom, Server } from '#app/classroom/open/classroom-server.ts';
import { OpenScreen } from '#app/classroom/open/open-screen.tsx';
import { localRooms } from '#app/classroom/local/local-rooms.ts';
import { openKeptRooms, type KeptRoom } from '#app/storage/kept-rooms.ts';
import { lateParcel } from '../../support/late-parcel.ts';
import { settle } from '../../support/room-world.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { links } from './console-in-a-test.tsx';

const scenario = await lateParcel();
beforeEach(() => localStorage.clear());

async function open(
  server: Server,
  { opened, kept = [] }: { opened?: OpenedRoom; kept?: readonly KeptRoom[] } = {},
) {
  const rooms = openKeptRooms(() => localStorage);
  for (const room of kept) rooms.keep(room);
  const went: string[] = [];
  const view = render(
    <OpenScreen
      entries={[cardOf(scenario)]}
      load={() => Promise.resolve(scenario)}
      rooms={rooms}
      local={localRooms()}
      links={links}
      findServer={() => Promise.resolve(server)}
      openOnServer={() => Promise.resolve(opened ?? { ok: false, say: 'no' })}
      onOpened={(code) => went.push(code)}
    />,
  );
  await act(settle);
  return { ...view, rooms, went, user: userEvent.setup() };
}

const HERE: Server = { state: 'here', mayOpen: true, origins: ['http://192.168.1.5:4173'] };

test('with the program running a room opens there, and its key is kept for coming back', async () => {
  const { user, rooms, went, container } = await open(HERE, {
    opened: { ok: true, room: 'ACE347', key: 'secret' },
  });
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'Open the room' }));
  expect(went).toEqual(['ACE347']);
  expect(rooms.find('ACE347')).toMatchObject({ served: 'server', key: 'secret', scenario: scenario.id });
});

test('what the program says no to is said in its words, and one can try again', async () => {
  const { user, went, container } = await open(HERE, { opened: { ok: false, say: 'The disk is full.' } });
  await user.click(screen.getByRole('button', { name: 'Open the room' }));
  expect(screen.getByRole('alert')).toHaveTextContent('The disk is full.');
  expect(screen.getByRole('button', { name: 'Open the room' })).toBeEnabled();
  expect(went).toEqual([]);
  await expectAccessible(container);
});

test('from another computer there is no button that would be refused', async () => {
  await open({ ...HERE, mayOpen: false });
  expect(screen.queryByRole('button', { name: 'Open the room' })).not.toBeInTheDocument();
  expect(screen.getByText(/opened on the laptop that runs the program/)).toBeVisible();
});

test('without a server the room opens in this browser, even where it stores nothing', async () => {
  const { user, rooms, went } = await open({ state: 'none' });
  expect(screen.getByText('No phones this time.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Open the room' }));
  await act(settle);
  expect(went).toHaveLength(1);
  expect(rooms.all()).toMatchObject([{ code: went[0], served: 'browser', key: '' }]);
});

test('sessions of this browser are listed, to go on with or to delete', async () => {
  const kept: KeptRoom = {
    code: 'ACE347',
    scenario: scenario.id,
    title: scenario.title,
    openedAt: 1_700_000_000_000,
    served: 'browser',
    key: '',
  };
  const { user, container } = await open({ state: 'none' }, { kept: [kept] });
  expect(screen.getByRole('link', { name: /Go on with ACE347/ })).toHaveAttribute(
    'href',
    '#/classroom/ACE347/console',
  );
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: /Delete ACE347/ }));
  expect(screen.queryByText('ACE347')).not.toBeInTheDocument();
  expect(openKeptRooms(() => localStorage).all()).toEqual([]);
});
