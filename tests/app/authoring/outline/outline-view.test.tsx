import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OutlineView } from '#app/authoring/outline/outline-view.tsx';
import { expectAccessible } from '../../expect-accessible.ts';
import { teachNativeDialog } from '../../../support/native-dialog.ts';
import { InStudio, openStudio, type StudioInATest } from '../studio-in-a-test.tsx';

const SCRIPT = `title: The late parcel
channel: phone
customer: { name: Rosa, persona: angry }
start: opening
beats:
  # The first words.
  opening:
    phase: open
    says:
      - when: { mood: [angry, furious] }
        text: ['Where IS it?', 'No. Where is it?'] # two wordings
      - text: My parcel is six days late.
    thinks: It is for Friday.
    cue: A date that matters.
    replies:
      - id: sorry
        says: I am sorry.
        markers: [empathize.generic]
        to: offer
      - id: facts
        says: Six days late, and no call.
        markers: [listen.paraphrase]
        to:
          - { when: { trust: 1.. }, to: delivered }
          - { to: offer }
  offer:
    phase: resolve
    says: And now?
    replies:
      - { id: send, says: I send it again., markers: [], to: delivered }
endings:
  delivered: { grade: great, title: Delivered, epilogue: It came on Thursday. }
`;

let studio: StudioInATest;
const user = userEvent.setup();

/** A row by who speaks and what is said. */
const named = (name: string) => new RegExp(`^${name.replaceAll(/[.?]/g, '\\$&').replace(': ', ': ?')}$`);
const row = (name: RegExp | string) =>
  screen.getByRole('button', { name: typeof name === 'string' ? named(name) : name });
const field = (name: RegExp | string) => screen.getByRole('textbox', { name });
const beat = (name: string) => screen.getByRole('listitem', { name });

async function openOutline(text = SCRIPT) {
  studio = await openStudio({ 'scenario.yaml': text });
  return render(
    <InStudio studio={studio}>
      <OutlineView />
    </InStudio>,
  );
}

const focus = (element: HTMLElement) => act(() => element.focus());

/** To the row of a beat’s name. */
function goTo(name: string) {
  focus(within(beat(name)).getByRole('button', { name }));
}

beforeAll(() => {
  teachNativeDialog();
  Element.prototype.scrollIntoView = () => undefined;
});

it('marks bones that are clicked, so that they are typed over', async () => {
  await openOutline(SCRIPT.replace('It is for Friday.', '‹What they think here and do not say›'));
  await user.click(row(/thinks: ?‹What they think here and do not say›/));
  const thought = field(/thinks/) as HTMLTextAreaElement;
  expect([thought.selectionStart, thought.selectionEnd]).toEqual([0, thought.value.length]);
  await user.keyboard('Friday is gone.');
  expect(thought).toHaveValue('Friday is gone.');
});

describe('the script as it is read', () => {
  beforeEach(() => openOutline());

  it('is a document of acts, beats and endings', async () => {
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Open',
      'Resolve',
      'Endings',
    ]);
    expect(beat('opening')).toHaveTextContent('if mood is angry or furious');
    expect(
      row('Rosa says, if mood is angry or furious, in other words: No. Where is it?'),
    ).toBeInTheDocument();
    expect(row('Rosa says, otherwise: My parcel is six days late.')).toBeInTheDocument();
    expect(row('Rosa thinks: It is for Friday.')).toBeInTheDocument();
    expect(within(beat('opening')).getByText('the talk begins here')).toBeInTheDocument();
    expect(beat('opening')).toHaveTextContent('if trust: at least 1');
    expect(within(beat('offer')).getByText(/^from/)).toHaveTextContent('from opening a, opening b');
    expect(screen.getByText('Great ending')).toBeInTheDocument();
    await expectAccessible(document.body);
  });

  it('has one stop for the Tab key, and arrow keys for the rest', async () => {
    goTo('opening');
    await user.keyboard('{ArrowDown}');
    expect(row(/Where IS it/)).toHaveFocus();
    await user.keyboard('{PageDown}');
    expect(studio.store.getState().selection).toEqual({ kind: 'beat', beat: 'offer' });
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(row('Reply a: I send it again.')).toHaveFocus();
    expect(studio.store.getState().selection).toEqual({ kind: 'reply', beat: 'offer', index: 0 });
    await user.keyboard('{ArrowLeft}');
    expect(within(beat('offer')).getByRole('button', { name: 'offer' })).toHaveFocus();
    expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
  });

  it('follows an arrow and comes back', async () => {
    focus(row('Reply a: I am sorry.'));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(within(beat('offer')).getByRole('button', { name: 'offer' })).toHaveFocus();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(row('Reply a: I am sorry.')).toHaveFocus();
  });

  it('finds words and goes from find to find', async () => {
    goTo('opening');
    await user.keyboard('{Control>}f{/Control}');
    await user.keyboard('SIX days{Enter}');
    expect(screen.getByText('1 of 2')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(studio.store.getState().selection).toEqual({ kind: 'reply', beat: 'opening', index: 1 });
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(screen.getByText('1 of 2')).toBeInTheDocument();
  });

  it('shows what another view selects', async () => {
    act(() => studio.store.select({ kind: 'reply', beat: 'offer', index: 0 }));
    expect(await screen.findByRole('toolbar', { name: 'With offer a' })).toBeInTheDocument();
  });
});

describe('the script as it is written', () => {
  beforeEach(() => openOutline());

  it('takes letters into the file as they are typed, and leaves the rest of it alone', async () => {
    focus(row('Rosa says: And now?'));
    await user.keyboard('{Enter}');
    await user.keyboard(' Well? ');
    expect(field('Rosa says')).toHaveValue('And now? Well? ');
    // In which quotes is the printer's to choose.
    expect(studio.text().replace(/says: (["'])And now\? Well\? \1/, 'says: And now?')).toBe(SCRIPT);
    await user.keyboard('{Escape}');
    expect(row('Rosa says: And now? Well?')).toHaveFocus();
    act(() => studio.store.undo());
    expect(studio.text()).toBe(SCRIPT);
  });

  it('writes into one wording of several', async () => {
    await user.click(row(/in other words/));
    await user.clear(field(/in other words/));
    await user.type(field(/in other words/), 'Well?');
    expect(studio.text()).toContain(`text: ['Where IS it?', Well?] # two wordings`);
  });

  it('shows an undo in the field that is being written', async () => {
    await user.click(row('Reply a: I am sorry.'));
    await user.type(field('Reply a'), ' Truly.');
    act(() => studio.store.undo());
    await waitFor(() => expect(screen.getByDisplayValue('I am sorry.')).toHaveFocus());
  });

  it('writes a beat with two replies, by keys alone, and undoes it to the same bytes', async () => {
    goTo('opening');
    await user.keyboard('b');
    await user.keyboard('Who are you?{Control>}{Enter}{/Control}');
    await user.keyboard('I am Sam.{Control>}{Enter}{/Control}');
    await user.keyboard('Nobody.{Escape}');
    const made = beat('new-beat');
    expect(within(made).getByRole('button', { name: named('Rosa says: Who are you?') })).toBeInTheDocument();
    expect(within(made).getByRole('button', { name: named('Reply a: I am Sam.') })).toBeInTheDocument();
    expect(within(made).getByRole('button', { name: named('Reply b: Nobody.') })).toHaveFocus();
    act(() => {
      while (studio.store.getState().past.length > 0) studio.store.undo();
    });
    expect(studio.text()).toBe(SCRIPT);
    expect(screen.queryByRole('listitem', { name: 'new-beat' })).toBeNull();
  });

  it('moves a reply and keeps the focus on it', async () => {
    focus(row('Reply a: I am sorry.'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(row('Reply b: I am sorry.')).toHaveFocus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByRole('alert')).toHaveTextContent('at the end of its place already');
    expect(row('Reply b: I am sorry.')).toHaveFocus();
  });

  it('leads a reply elsewhere by name', async () => {
    focus(row('Reply a: I am sorry.'));
    await user.keyboard('t');
    await user.keyboard('deliv{Enter}');
    expect(studio.text()).toContain(
      'says: I am sorry.\n        markers: [empathize.generic]\n        to: delivered',
    );
    expect(row('Reply a: I am sorry.')).toHaveFocus();
  });

  it('changes one way of several, and can make the beat it leads to', async () => {
    focus(row('Reply b: Six days late, and no call.'));
    await user.keyboard('t');
    await user.click(screen.getByRole('radio', { name: /if trust: at least 1/ }));
    await user.type(screen.getByRole('combobox'), 'Call back');
    await user.click(screen.getByRole('option', { name: /new beat “call-back”/ }));
    expect(studio.text()).toContain('- { when: { trust: 1.. }, to: call-back }');
    expect(beat('call-back')).toBeInTheDocument();
  });

  it('renames a beat and all that leads to it', async () => {
    goTo('offer');
    await user.keyboard('{F2}');
    await user.keyboard('Second offer{Enter}');
    expect(within(beat('second-offer')).getByRole('button', { name: 'second-offer' })).toHaveFocus();
    expect(studio.text()).toContain('to: second-offer\n');
    expect(studio.text()).not.toContain('to: offer');
  });

  it('refuses a name that is taken', async () => {
    goTo('offer');
    await user.keyboard('{F2}');
    await user.keyboard('opening{Enter}');
    expect(screen.getByRole('textbox', { name: 'Name' })).toBeInvalid();
    expect(studio.text()).toBe(SCRIPT);
  });

  it('deletes at once what nothing leads to, and asks where others shall lead otherwise', async () => {
    goTo('offer');
    await user.keyboard('{Delete}');
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent(
      'The reply “sorry” of “opening” and the reply “facts” of “opening” lead here',
    );
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('listitem', { name: 'offer' })).toBeNull();
    expect(studio.text()).not.toContain('to: offer');
    act(() => studio.store.undo());
    expect(studio.text()).toBe(SCRIPT);
  });

  it('deletes a wording, a thought and a hint where they stand', async () => {
    focus(row(/in other words/));
    await user.keyboard('{Delete}');
    focus(row('Rosa thinks: It is for Friday.'));
    await user.keyboard('{Delete}');
    focus(row('Hint: A date that matters.'));
    await user.keyboard('{Delete}');
    const [opening] = studio.text().split('  offer:');
    expect(opening).not.toMatch(/No\. Where|thinks|cue/);
    expect(opening).toContain('# The first words.');
  });

  it('takes a thought back that was left empty', async () => {
    goTo('offer');
    await user.click(within(beat('offer')).getByRole('button', { name: 'thought' }));
    expect(field('Rosa thinks')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(studio.text()).toBe(SCRIPT);
  });

  it('adds another wording of a text that had one', async () => {
    goTo('offer');
    await user.click(within(beat('offer')).getByRole('button', { name: 'other wording' }));
    await user.keyboard('What now?');
    expect(
      within(beat('offer')).getByRole('button', { name: named('Rosa says: And now?') }),
    ).toBeInTheDocument();
    expect(field('Rosa says, in other words')).toHaveValue('What now?');
  });
});

describe('a page without a script', () => {
  it('invites the first line', async () => {
    const { container } = await openOutline('title: New\ncustomer: { name: Rosa }\n');
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Write the first line' }));
    await user.keyboard('Hello?{Escape}');
    expect(row('Rosa says: Hello?')).toHaveFocus();
    expect(within(beat('new-beat')).getByText(/^the talk begins here/)).toBeInTheDocument();
  });
});

describe('help', () => {
  it('lists the keys', async () => {
    await openOutline();
    goTo('opening');
    await user.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'Keys in the outline' })).toBeInTheDocument();
  });
});
