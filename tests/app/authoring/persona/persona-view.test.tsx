import { act, configure, render, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { PersonaView } from '#app/authoring/persona/persona-view.tsx';
import { expectAccessible } from '../../expect-accessible.ts';
import { InStudio, openStudio, shippedText, type StudioInATest } from '../studio-in-a-test.tsx';

/** Milliseconds, on a machine that may stall. */
const PATIENCE = 20_000;

// jsdom lays nothing out.
beforeAll(() => {
  configure({ asyncUtilTimeout: PATIENCE });
  Element.prototype.scrollIntoView = () => undefined;
});

async function openPersona(id = 'two-answers-one-bill'): Promise<{ studio: StudioInATest; user: UserEvent }> {
  const studio = await openStudio({ 'scenario.yaml': await shippedText(id) });
  render(
    <InStudio studio={studio}>
      <PersonaView />
    </InStudio>,
  );
  return { studio, user: userEvent.setup() };
}

async function hear(user: UserEvent, words: string): Promise<void> {
  const box = screen.getByRole('combobox', { name: 'Behaviour to try' });
  await user.clear(box);
  await user.type(box, words);
  await user.keyboard('{ArrowDown}{Enter}');
}

const ownFile = ({ store }: StudioInATest) =>
  Object.keys(store.getState().files).find((file) => file.endsWith('.persona.yaml'));

describe('the persona workshop', () => {
  it('tunes the customer in words, in a file of their own, and undo takes it back', async () => {
    const { studio, user } = await openPersona();
    expect(screen.getByRole('radio', { name: /^Angry/ })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: /^Fast: one wrong word/ }));
    expect(screen.getByRole('radio', { name: /^Fast: one wrong word/ })).toBeChecked();
    expect(ownFile(studio)).toBeDefined();
    const own = screen.getByRole('radio', { name: /Tuned for this scenario/ });
    expect(own).toBeChecked();
    expect(own).toHaveAccessibleName(/^Tomasz Rudnik, angry ?Tuned for/);
    expect(studio.scenario()).not.toBeNull();
    await expectAccessible(document.body);
    studio.store.undo();
    expect(await screen.findByRole('radio', { name: /^Angry/ })).toBeChecked();
    expect(ownFile(studio)).toBeUndefined();
  });

  it('lets behaviours be tried, and replays them on the customer as they are tuned now', async () => {
    const { user } = await openPersona();
    await hear(user, 'defends self');
    const log = screen.getByRole('list', { name: 'What they heard' });
    expect(within(log).getByText(/Mood: angry → furious/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Furious now' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /^Slowly: they let the first/ }));
    expect(within(log).getByText(/Mood: angry, as before/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.queryByRole('list', { name: 'What they heard' })).toBeNull();
  });

  it('says when they have left, and can be put anywhere on the chart', async () => {
    const { user } = await openPersona();
    await user.click(screen.getByRole('button', { name: 'Furious 3' }));
    expect(screen.getByText(/^A word that stings, .* → worse: gone/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try them from here' }));
    expect(screen.getByRole('button', { name: 'Furious now' })).toBeVisible();
    await hear(user, 'insults the customer');
    await hear(user, 'insults the customer');
    expect(screen.getByText(/^They have left/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take back the last' }));
    expect(screen.queryByText(/^They have left/)).toBeNull();
  });

  it('makes another customer of them, and the script still has somewhere to go', async () => {
    const { studio, user } = await openPersona();
    await user.click(screen.getByRole('radio', { name: /^Confused/ }));
    expect(studio.scenario()?.persona.id ?? studio.text()).toContain('confused');
    expect(screen.getByRole('region', { name: 'Distress' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Understanding' })).toBeVisible();
  });

  it('writes states and reactions out to be edited', async () => {
    const { studio, user } = await openPersona();
    await user.click(screen.getByText('Edit states and reactions'));
    await user.click(screen.getByRole('button', { name: 'Write them out to edit' }));
    const file = ownFile(studio) ?? '';
    expect(studio.text(file)).not.toContain('extends:');
    await user.click(screen.getByRole('button', { name: 'Add a state to “Mood”' }));
    expect(studio.text(file)).toContain('new-state:');
    expect(studio.scenario()).not.toBeNull();
    await expectAccessible(document.body);
  });

  it('leads the focus to where a reaction is added, when the last one to something was removed', async () => {
    const { user } = await openPersona();
    await user.click(screen.getByText('Edit states and reactions'));
    await user.click(screen.getByRole('button', { name: 'Write them out to edit' }));
    const mood = screen.getByRole('region', { name: 'States of “Mood”' });
    for (const state of mood.querySelectorAll('summary')) await user.click(state);
    const list = within(mood)
      .getAllByRole('group', { name: /^On / })
      .find((each) => within(each).queryAllByRole('button', { name: /^Remove reaction/ }).length === 1);
    if (!list) throw new Error('there is nothing with a single reaction');
    await user.click(within(list).getByRole('button', { name: 'Remove reaction 1' }));
    expect(list).not.toBeInTheDocument();
    expect(document.activeElement).toHaveAccessibleName('React to something else, too');
  });

  it('adds what else moves and what is remembered by keyboard; a name that is taken is told before', async () => {
    const { studio, user } = await openPersona();
    await user.click(screen.getByText('Edit states and reactions'));
    await user.click(screen.getByRole('button', { name: 'Write them out to edit' }));
    const file = ownFile(studio) ?? '';
    const before = studio.text(file);
    await user.type(screen.getByRole('textbox', { name: 'A new side' }), 'Patience{Enter}');
    expect(screen.getByRole('region', { name: 'States of “Patience”' })).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'A new note' }), 'trust{Enter}');
    expect(screen.getByText(/“trust” is the name of something else/)).toBeVisible();
    await user.clear(screen.getByRole('textbox', { name: 'A new note' }));
    await user.type(screen.getByRole('textbox', { name: 'A new note' }), 'Felt lied to{Enter}');
    await user.selectOptions(screen.getByRole('combobox', { name: '“felt-lied-to” at the start' }), 'yes');
    await user.type(screen.getByRole('textbox', { name: 'A new count' }), 'sighs{Enter}');
    expect(studio.text(file)).toMatch(/felt-lied-to: true/);
    expect(studio.text(file)).toMatch(/sighs:/);
    expect(studio.scenario()).not.toBeNull();
    await expectAccessible(document.body);
    for (let step = 0; step < 4; step++) act(studio.store.undo);
    expect(studio.text(file)).toBe(before);
  });

  it('asks for a customer where the scenario names none', async () => {
    const studio = await openStudio({ 'scenario.yaml': 'format: 1\nid: mine\n' });
    render(
      <InStudio studio={studio}>
        <PersonaView />
      </InStudio>,
    );
    const user = userEvent.setup();
    expect(screen.getByRole('heading', { name: 'Nobody is on the line yet' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /^Confused/ }));
    expect(studio.text()).toContain('persona: confused');
    expect(screen.queryByRole('heading', { name: 'Nobody is on the line yet' })).toBeNull();
  });
});
