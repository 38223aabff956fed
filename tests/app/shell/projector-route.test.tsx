import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { lateParcel } from '../../support/late-parcel.ts';
import { openApp } from './open-app.tsx';

test('an address with a mistyped room code says what a code looks like', async () => {
  await openApp(await lateParcel(), '#/classroom/OOO111/projector');
  expect(screen.getByRole('heading', { level: 1, name: 'This is no room code' })).toBeInTheDocument();
});

test('the projector has the whole screen: no header, and the code in any case', async () => {
  await openApp(await lateParcel(), '#/classroom/ace347/projector');
  expect(screen.queryByRole('banner')).toBeNull();
  expect(screen.getByRole('main')).toBeInTheDocument();
});
