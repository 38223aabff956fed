import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { MapBar } from '#app/authoring/map/bar/map-bar.tsx';

test('the list of phases to fold goes away by Escape, back to its button, and when one goes on', async () => {
  const user = userEvent.setup();
  render(
    <MapBar
      ref={null}
      query=""
      onQuery={() => undefined}
      found=""
      onNext={() => undefined}
      overlays={['none']}
      overlay="none"
      onOverlay={() => undefined}
      phases={['open', 'vent']}
      folded={new Set()}
      onFold={() => undefined}
      shown="picture"
      onShown={() => undefined}
    />,
  );
  const menu = () => screen.getByText('Fold phases').closest('details');
  await user.click(screen.getByText('Fold phases'));
  await user.click(screen.getByRole('checkbox', { name: /^Vent/ }));
  expect(menu()).toHaveAttribute('open');
  await user.keyboard('{Escape}');
  expect(menu()).not.toHaveAttribute('open');
  expect(screen.getByText('Fold phases')).toHaveFocus();
  await user.click(screen.getByText('Fold phases'));
  await user.click(screen.getByRole('searchbox', { name: 'Find' }));
  expect(menu()).not.toHaveAttribute('open');
});
