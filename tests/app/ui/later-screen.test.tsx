import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LaterScreen } from '#app/ui/later-screen.tsx';

const Hello = ({ to }: { readonly to: string }) => <p>Hello, {to}</p>;

test('a part that cannot be fetched says so in its own place, and comes when asked for again', async () => {
  let online = false;
  const load = () => (online ? Promise.resolve(Hello) : Promise.reject(new TypeError('Failed to fetch')));
  render(
    <>
      <p>The talk</p>
      <LaterScreen load={load} name="Settings" waiting={null} props={{ to: 'you' }} />
    </>,
  );
  expect(await screen.findByText('Settings could not be loaded')).toBeVisible();
  expect(screen.getByText('The talk')).toBeVisible();
  online = true;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Hello, you')).toBeVisible();
});
