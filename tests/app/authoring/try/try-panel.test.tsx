import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { tryFrom } from '#app/authoring/try/trial-store.ts';
import { TryPanel } from '#app/authoring/try/try-panel.tsx';
import { renameReply } from '#formats/scenario/edit/rename-reply.ts';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { expectAccessible } from '../../expect-accessible.ts';
import { InStudio, openStudio, shippedText, type StudioInATest } from '../studio-in-a-test.tsx';

const ID = 'forty-minutes-on-hold';

/** Milliseconds. What is tested is that the talk follows an edit, not how soon on a shared machine. */
const PATIENCE = 20_000;

// jsdom lays nothing out.
beforeAll(() => {
  configure({ asyncUtilTimeout: PATIENCE });
  Element.prototype.scrollIntoView = () => undefined;
});

async function openTry(): Promise<StudioInATest> {
  const studio = await openStudio({ 'scenario.yaml': await shippedText(ID) });
  render(
    <InStudio studio={studio}>
      <TryPanel />
    </InStudio>,
  );
  await screen.findByRole('list', { name: 'Your replies' });
  return studio;
}

const replies = () => within(screen.getByRole('list', { name: 'Your replies' })).getAllByRole('button');
const talk = () => screen.getByRole('list', { name: 'The talk' });

/** Where the talk stands: the beat of the last line. */
function standsAt(): string {
  const places = within(talk()).getAllByRole('button', { name: /^Select the beat/ });
  return places.at(-1)?.textContent ?? '';
}

describe('trying a talk beside the editor', () => {
  it('begins at the start, answers by number keys, and tells what each reply did', async () => {
    const studio = await openTry();
    const user = userEvent.setup();
    const { start } = studio.scenario() ?? { start: '' };
    expect(standsAt()).toBe(start);
    replies()[0]?.focus();
    const words = replies()[1]?.textContent.slice(1) ?? '';
    await user.keyboard('2');
    expect(within(talk()).getByText(words)).toBeVisible();
    expect(within(talk()).getByText('Heard as')).toBeVisible();
    expect(within(talk()).getByText('Worth')).toBeVisible();
    expect(within(talk()).getByText('Led to').nextSibling).toHaveTextContent(standsAt());
    await expectAccessible(document.body);
  });

  it('begins at any beat in any mood', async () => {
    const studio = await openTry();
    const user = userEvent.setup();
    const scenario = studio.scenario();
    const beat = Object.keys(scenario?.beats ?? {}).at(-1) ?? '';
    await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), beat);
    expect(standsAt()).toBe(beat);
    await user.selectOptions(screen.getByRole('combobox', { name: /^in mood/ }), 'furious');
    expect(screen.getAllByRole('meter')[0]).toHaveAttribute('aria-valuetext', 'Furious');
    await user.click(screen.getByRole('button', { name: 'As it usually is here' }));
    expect(screen.getByRole('combobox', { name: /^in mood/ })).toHaveValue('');
  });

  it('shows an edit at once, in the words of the talk under way', async () => {
    const studio = await openTry();
    const scenario = studio.scenario();
    const start = scenario?.start ?? '';
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'with the best' }));
    const chosen = within(talk()).getByRole('button', { name: /^Select the reply/ }).textContent;
    const index = scenario?.beats[start]?.replies.findIndex(({ id }) => id === chosen) ?? -1;
    act(() =>
      studio.edit('Words', (source) =>
        setField(source, ['beats', start, 'replies', index, 'says'], 'These words are new.'),
      ),
    );
    expect(await within(talk()).findByText('These words are new.')).toBeVisible();
    act(() => studio.store.undo());
    await waitFor(() => expect(within(talk()).queryByText('These words are new.')).toBeNull());
  });

  it('stops where a reply is gone, keeps the rest, and goes on from there', async () => {
    const studio = await openTry();
    const user = userEvent.setup();
    for (let turn = 0; turn < 3; turn++)
      await user.click(screen.getByRole('button', { name: 'with the best' }));
    const said = within(talk()).getAllByRole('button', { name: /^Select the reply/ });
    const met = within(talk()).getAllByRole('button', { name: /^Select the beat/ });
    const lost = said[1]?.textContent ?? '';
    const beat = met[1]?.textContent ?? '';
    const index = studio.scenario()?.beats[beat]?.replies.findIndex(({ id }) => id === lost) ?? -1;
    act(() => studio.edit('Rename', (source) => renameReply(source, beat, index, 'called-otherwise')));
    expect(
      await screen.findByText(new RegExp(`You had said “${lost}” here, which is no longer`)),
    ).toBeVisible();
    expect(standsAt()).toBe(beat);
    await user.click(screen.getByRole('button', { name: 'Go on from here' }));
    expect(screen.queryByText(/no longer in the beat/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'with the best' }));
    expect(within(talk()).getAllByRole('button', { name: /^Select the reply/ })).toHaveLength(2);
  });

  it('plays the last whole version while the text is broken, and says so', async () => {
    const studio = await openTry();
    const { start } = studio.scenario() ?? { start: '' };
    act(() => studio.edit('Break', (source) => setField(source, ['start'], 'nowhere')));
    expect(await screen.findByText(/The text has errors just now/)).toBeVisible();
    expect(standsAt()).toBe(start);
    act(() => studio.store.undo());
    await waitFor(() => expect(screen.queryByText(/The text has errors just now/)).toBeNull());
  });

  it('says where to look when nothing could be played yet', async () => {
    const studio = await openStudio({ 'scenario.yaml': 'format: 1\n' });
    render(
      <InStudio studio={studio}>
        <TryPanel />
      </InStudio>,
    );
    expect(await screen.findByRole('heading', { name: 'Nothing to play yet' })).toBeVisible();
    await expectAccessible(document.body);
  });

  it('goes back one reply and to the start, and is there again when the panel is opened again', async () => {
    const studio = await openStudio({ 'scenario.yaml': await shippedText(ID) });
    const shown = render(
      <InStudio studio={studio}>
        <TryPanel />
      </InStudio>,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'with the best' }));
    await user.click(screen.getByRole('button', { name: 'as a novice would' }));
    const count = () => within(talk()).queryAllByRole('button', { name: /^Select the reply/ }).length;
    expect(count()).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Back one reply' }));
    expect(count()).toBe(1);
    shown.unmount();
    render(
      <InStudio studio={studio}>
        <TryPanel />
      </InStudio>,
    );
    await screen.findByRole('list', { name: 'The talk' });
    expect(count()).toBe(1);
    await user.click(screen.getByRole('button', { name: 'From the start' }));
    expect(count()).toBe(0);
  });

  it('takes the script along, selects what is asked for, and leaves it alone when told to', async () => {
    const studio = await openTry();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'with the best' }));
    expect(studio.store.getState().selection).toEqual({ kind: 'beat', beat: standsAt() });
    await user.click(within(talk()).getByRole('button', { name: /^Select the reply/ }));
    expect(studio.store.getState().selection).toMatchObject({ kind: 'reply' });
    const before = studio.store.getState().selection;
    await user.click(screen.getByRole('switch', { name: 'The script follows the talk' }));
    await user.click(screen.getByRole('button', { name: 'with the best' }));
    expect(studio.store.getState().selection).toBe(before);
  });

  it('begins where another view asks for it', async () => {
    const studio = await openTry();
    const beat = Object.keys(studio.scenario()?.beats ?? {})[2] ?? '';
    act(() => tryFrom(studio.store, beat));
    await waitFor(() => expect(standsAt()).toBe(beat));
  });

  it('plays to an ending and says which', async () => {
    const studio = await openTry();
    const user = userEvent.setup();
    for (let turn = 0; turn < 15 && screen.queryByRole('button', { name: 'with the best' }); turn++)
      await user.click(screen.getByRole('button', { name: 'with the best' }));
    const titles = Object.values(studio.scenario()?.endings ?? {}).map(({ title }) => title);
    const ending = screen.getByRole('heading', { level: 3 });
    expect(titles).toContain(ending.textContent);
    expect(ending).toHaveFocus();
    await expectAccessible(document.body);
  });
});
