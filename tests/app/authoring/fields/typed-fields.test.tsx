import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { NumberField } from '#app/authoring/fields/number-field.tsx';
import { TextField } from '#app/authoring/fields/text-field.tsx';
import { expectAccessible } from '../../expect-accessible.ts';

/** A document that, like a folded YAML text, drops blanks at the ends. */
function Words({ start = '' }: { readonly start?: string }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <TextField label="Words" value={value} onChange={(text) => setValue(text.trim())} rows={2} />
      <button type="button" onPointerDown={(event) => event.preventDefault()} onClick={() => setValue(start)}>
        Undo
      </button>
    </>
  );
}

test('letters stay as they were typed, blanks at the end included, and the caret stays where it was', async () => {
  render(<Words start="late parcel" />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  await userEvent.click(field);
  field.setSelectionRange(4, 4);
  await userEvent.keyboard(' red');
  expect(field).toHaveValue('late red parcel');
  expect(field.selectionStart).toBe(8);
  field.setSelectionRange(15, 15);
  await userEvent.keyboard(' ');
  expect(field).toHaveValue('late red parcel ');
  await userEvent.tab();
  expect(field).toHaveValue('late red parcel');
});

test('the document’s text wins when it changes from elsewhere', async () => {
  render(<Words start="one" />);
  await userEvent.type(screen.getByRole('textbox'), ' two');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByRole('textbox')).toHaveValue('one');
});

test('a text that only holds a place is typed over, come to by key or by mouse; what is marked in it stays marked', async () => {
  render(<Words start="‹What the customer says›" />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox');
  await userEvent.tab();
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 24]);
  field.setSelectionRange(6, 6);
  await userEvent.click(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 24]);
  await userEvent.keyboard('Six days.');
  expect(field).toHaveValue('Six days.');
  field.setSelectionRange(3, 3);
  await userEvent.click(field);
  expect(field.selectionStart).toBe(field.selectionEnd);
});

test('a finding is read out with its field', async () => {
  const { container } = render(
    <TextField
      label="Title"
      help="Heading of the card."
      value=""
      onChange={() => {}}
      findings={[{ code: 'missing-key', severity: 'error', message: 'It is missing.', help: 'Add it.' }]}
    />,
  );
  const field = screen.getByRole('textbox', { name: 'Title' });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('Heading of the card. To be mended: It is missing. Add it.');
  await expectAccessible(container);
});

function Minutes({ optional = false }: { readonly optional?: boolean }) {
  const [value, setValue] = useState<number | undefined>(7);
  return (
    <>
      <NumberField
        label="Minutes"
        value={value}
        onChange={setValue}
        min={0.5}
        max={240}
        step={0.5}
        optional={optional}
      />
      <output>{String(value)}</output>
    </>
  );
}

test('a number is deleted and typed anew without being lost in between', async () => {
  render(<Minutes />);
  const field = screen.getByRole('spinbutton', { name: 'Minutes' });
  await userEvent.clear(field);
  expect(screen.getByRole('status')).toHaveTextContent('7');
  await userEvent.type(field, '12.5');
  expect(screen.getByRole('status')).toHaveTextContent('12.5');
  await userEvent.clear(field);
  await userEvent.tab();
  expect(field).toHaveValue(12.5);
});

test('an optional number that is left empty is gone', async () => {
  render(<Minutes optional />);
  await userEvent.clear(screen.getByRole('spinbutton'));
  await userEvent.tab();
  expect(screen.getByRole('status')).toHaveTextContent('undefined');
});
