import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Combobox, type ComboboxProps } from '#app/authoring/fields/combobox.tsx';
import type { ComboboxOption } from '#app/authoring/fields/match-options.ts';
import { expectAccessible } from '../../expect-accessible.ts';

const OPTIONS: readonly ComboboxOption[] = [
  { value: 'apple', label: 'Apple', group: 'Fruit' },
  { value: 'pear', label: 'Pear', group: 'Fruit', keywords: 'conference' },
  { value: 'leek', label: 'Leek', group: 'Greens' },
];

function show(value: string | null = 'pear', options = OPTIONS) {
  const onPick = vi.fn<ComboboxProps<ComboboxOption>['onPick']>();
  const { container } = render(
    <Combobox label="Plant" help="One of these." options={options} value={value} onPick={onPick} />,
  );
  return { onPick, container, field: screen.getByRole('combobox', { name: 'Plant' }) };
}

const names = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

test('it shows what it holds, and the whole list under its headings', async () => {
  const { field, container } = show();
  expect(field).toHaveValue('Pear');
  expect(field).toHaveAccessibleDescription('One of these.');
  expect(names()).toEqual([]);
  await userEvent.click(field);
  expect(names()).toEqual(['Apple', 'Pear', 'Leek']);
  expect(screen.getByRole('group', { name: 'Greens' })).toHaveTextContent('Leek');
  await expectAccessible(container);
});

test('arrows go through the list and Enter picks', async () => {
  const { field, onPick } = show(null);
  await userEvent.click(field);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Pear');
  expect(field).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { selected: true }).id);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Leek');
  await userEvent.keyboard('{Enter}');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('leek');
  expect(field).toHaveAttribute('aria-expanded', 'false');
  expect(field).toHaveValue('');
});

test('words look in labels, headings and keywords; the only one that fits is picked by Enter', async () => {
  const { field, onPick } = show();
  await userEvent.clear(field);
  await userEvent.type(field, 'fruit conf');
  expect(names()).toEqual(['Pear']);
  expect(screen.getByRole('status')).toHaveTextContent('1 of 3 fit.');
  await userEvent.keyboard('{Enter}');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('pear');
});

test('Escape closes the list, then gives back what was there', async () => {
  const { field, onPick } = show();
  await userEvent.clear(field);
  await userEvent.type(field, 'zzz');
  expect(names()).toEqual(['Nothing fits these words.']);
  await userEvent.keyboard('{Escape}');
  expect(names()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(field).toHaveValue('Pear');
  expect(onPick).not.toHaveBeenCalled();
});

test('a click picks', async () => {
  const { field, onPick } = show();
  await userEvent.click(field);
  await userEvent.click(screen.getByRole('option', { name: 'Apple' }));
  expect(onPick).toHaveBeenCalledExactlyOnceWith('apple');
});

test('a list of thousands is listed in part, and says so', async () => {
  const many = Array.from({ length: 2000 }, (_, n) => ({ value: `b-${n}`, label: `Beat ${n}` }));
  const { field } = show(null, many);
  await userEvent.click(field);
  expect(names()).toHaveLength(201);
  expect(names().at(-1)).toMatch('1800 more.');
  await userEvent.type(field, '1999');
  expect(names()).toEqual(['Beat 1999']);
});
