import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { useDraft } from '#app/authoring/document/use-studio.ts';
import { PartBoundary } from '#app/authoring/workspace/part-boundary.tsx';
import { setAt } from '#formats/yaml/edit-source.ts';
import { expectAccessible } from '../../expect-accessible.ts';
import { InStudio, openStudio } from '../studio-in-a-test.tsx';

function Fragile() {
  const { title } = useDraft();
  if (title === 'poison') throw new Error('cannot draw this');
  return <p>{title}</p>;
}

test('a view that stumbles over the document says so in its place, and comes back with the undo', async () => {
  const console = vi.spyOn(globalThis.console, 'error').mockReturnValue();
  const studio = await openStudio({ 'scenario.yaml': 'title: sound\nbeats: {}\n' });
  const { container } = render(
    <InStudio studio={studio}>
      <p>The rest of the table</p>
      <PartBoundary name="The map">
        <Fragile />
      </PartBoundary>
    </InStudio>,
  );
  act(() => studio.edit('Spoil it', (source) => setAt(source, ['title'], 'poison')));
  expect(screen.getByRole('heading', { name: 'The map cannot show this draft' })).toBeVisible();
  expect(screen.getByText('The rest of the table')).toBeVisible();
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Undo the last change' }));
  expect(screen.getByText('sound')).toBeVisible();
  console.mockRestore();
});
