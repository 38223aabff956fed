import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { IconButton } from '#app/ui/icon-button.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { Portrait } from '#app/ui/portrait.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { Switch } from '#app/ui/switch.tsx';
import { teachNativeDialog } from '../../support/native-dialog.ts';

beforeAll(teachNativeDialog);

test('a button does not submit the form around it unless it says so', async () => {
  const onSubmit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault());
  render(
    <form onSubmit={onSubmit}>
      <Button>Plain</Button>
      <Button type="submit">Send</Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Plain' }));
  expect(onSubmit).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(onSubmit).toHaveBeenCalledOnce();
});

test('a button that is only a picture has a name', () => {
  render(<IconButton icon="close" label="Close the notes" />);
  expect(screen.getByRole('button', { name: 'Close the notes' })).toBeVisible();
});

test('a panel with a title is a region of that name', () => {
  render(<Panel title="Policy card">Text</Panel>);
  expect(screen.getByRole('region', { name: 'Policy card' })).toHaveTextContent('Text');
});

test('a switch tells its state and changes by keyboard', async () => {
  function Example() {
    const [on, setOn] = useState(false);
    return <Switch label="Sound" hint="Heard is also seen." checked={on} onChange={setOn} />;
  }
  render(<Example />);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(screen.getByRole('switch', { name: /Sound/ })).toBeChecked();
});

test('one of a few is a radio group with its question, walked through by arrows', async () => {
  function Example() {
    const [value, setValue] = useState<'a' | 'b'>('a');
    const options = [
      { value: 'a' as const, label: 'Learn' },
      { value: 'b' as const, label: 'Check' },
    ];
    return <SegmentedChoice legend="How?" options={options} value={value} onChange={setValue} />;
  }
  render(<Example />);
  expect(screen.getByRole('group', { name: 'How?' })).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Check' })).toBeChecked();
});

test('a meter says its level in words', () => {
  render(<Meter label="Mood" level={2} max={4} valueText="Angry" />);
  const meter = screen.getByRole('meter', { name: 'Mood' });
  expect(meter).toHaveAttribute('aria-valuenow', '2');
  expect(meter).toHaveAttribute('aria-valuetext', 'Angry');
});

test('a masked meter says that it cannot be read and gives nothing away', () => {
  render(<Meter label="Understanding" level={2} max={2} valueText="Lost" masked />);
  const meter = screen.getByRole('meter', { name: 'Understanding' });
  expect(meter).toHaveAttribute('aria-valuetext', 'Cannot be read from outside right now');
  expect(document.body).not.toHaveTextContent('Lost');
  const { innerHTML: whenLost } = document.body;
  cleanup();
  render(<Meter label="Understanding" level={0} max={2} valueText="Clear" masked />);
  expect(document.body.innerHTML).toBe(whenLost);
  expect(document.querySelectorAll('[data-filled="true"]')).toHaveLength(0);
});

test('a live region is there before its first message, and two equal messages are two', () => {
  const { rerender } = render(<LiveRegion message="" />);
  const region = screen.getByRole('status');
  expect(region).toBeEmptyDOMElement();
  rerender(<LiveRegion message="Fine." turn={1} />);
  const first = region.firstChild;
  rerender(<LiveRegion message="Fine." turn={2} />);
  expect(screen.getByRole('status')).toBe(region);
  expect(region.firstChild).not.toBe(first);
});

test('a portrait is decoration unless it is given words, and a missing picture leaves its room, not a broken one', async () => {
  const { rerender } = render(<Portrait seed="rosa" expression="calm" />);
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
  rerender(<Portrait seed="rosa" expression="angry" alt="Rosa, angry" />);
  const image = screen.getByRole('img', { name: 'Rosa, angry' });
  image.dispatchEvent(new Event('error'));
  await vi.waitFor(() => expect(screen.queryByRole('img')).not.toBeInTheDocument());
});

test('a dialog has the name of its title, closes on Escape, on its button and beside it, and gives focus back', async () => {
  function Example() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Open</Button>
        <Dialog open={open} title="Notes" onClose={() => setOpen(false)}>
          Text
        </Dialog>
      </>
    );
  }
  render(<Example />);
  const opener = screen.getByRole('button', { name: 'Open' });
  const close = [
    async () => userEvent.click(screen.getByRole('button', { name: 'Close' })),
    async () => userEvent.click(screen.getByRole('dialog')),
    async () => screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true })),
  ];
  for (const act of close) {
    await userEvent.click(opener);
    expect(screen.getByRole('dialog', { name: 'Notes' })).toBeVisible();
    await act();
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(opener).toHaveFocus();
  }
});

test('a dialog with nothing in it but text can be scrolled by keys', () => {
  render(
    <Dialog open title="Keys" onClose={() => undefined} isText>
      <p>Many lines.</p>
    </Dialog>,
  );
  expect(screen.getByRole('region', { name: 'Keys' })).toHaveAttribute('tabindex', '0');
});
