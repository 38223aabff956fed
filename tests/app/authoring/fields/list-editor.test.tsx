import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ListEditor } from '#app/authoring/fields/list-editor.tsx';
import { TextField } from '#app/authoring/fields/text-field.tsx';
import { expectAccessible } from '../../expect-accessible.ts';

function Facts({ start = ['one', 'two', 'three'] }: { readonly start?: readonly string[] }) {
  const [facts, setFacts] = useState(start);
  return (
    <ListEditor
      label="Facts"
      items={facts}
      nameOf={(_, index) => `fact ${index + 1}`}
      least={1}
      most={4}
      addLabel="Add a fact"
      onAdd={() => setFacts([...facts, ''])}
      onRemove={(index) => setFacts(facts.toSpliced(index, 1))}
      onMove={(from, to) => setFacts(facts.toSpliced(from, 1).toSpliced(to, 0, facts[from]!))}
      render={(fact, index) => (
        <TextField
          label={`Fact ${index + 1}`}
          value={fact}
          onChange={(text) => setFacts(facts.with(index, text))}
        />
      )}
    />
  );
}

const values = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);

test('an entry is moved by Alt and an arrow, and keeps the focus', async () => {
  render(<Facts />);
  await userEvent.click(screen.getByRole('textbox', { name: 'Fact 3' }));
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(values()).toEqual(['one', 'three', 'two']);
  expect(screen.getByRole('textbox', { name: 'Fact 2' })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('Moved to place 2 of 3.');
  await userEvent.keyboard('!');
  expect(values()).toEqual(['one', 'three!', 'two']);
});

test('an entry is moved by its buttons, which keep the focus to the end of the way', async () => {
  render(<Facts />);
  await userEvent.click(screen.getByRole('button', { name: 'Move fact 2 up' }));
  expect(values()).toEqual(['two', 'one', 'three']);
  const up = screen.getByRole('button', { name: 'Move fact 1 up' });
  expect(up).toHaveFocus();
  expect(up).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Enter}');
  expect(values()).toEqual(['two', 'one', 'three']);
});

test('after a removal the neighbour has the focus, and the least that is needed stays', async () => {
  render(<Facts start={['one', 'two']} />);
  await userEvent.click(screen.getByRole('button', { name: 'Remove fact 2' }));
  expect(values()).toEqual(['one']);
  expect(screen.queryByRole('button', { name: /Remove/ })).not.toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Fact 1' })).toHaveFocus();
});

test('a new entry is at the end and ready to be typed into, up to the most there may be', async () => {
  const { container } = render(<Facts />);
  await userEvent.click(screen.getByRole('button', { name: '+ Add a fact' }));
  expect(screen.getByRole('textbox', { name: 'Fact 4' })).toHaveFocus();
  await userEvent.keyboard('four');
  expect(values()).toEqual(['one', 'two', 'three', 'four']);
  expect(screen.queryByRole('button', { name: '+ Add a fact' })).not.toBeInTheDocument();
  await expectAccessible(container);
});

test('where the last entry goes and nothing is added here, the focus goes to the field that adds one', async () => {
  function Words() {
    const [words, setWords] = useState(['only']);
    return (
      <div>
        <ListEditor
          label="Words"
          items={words}
          nameOf={(word) => `“${word}”`}
          onRemove={() => setWords([])}
          render={(word) => <span>{word}</span>}
        />
        <div>
          <TextField label="Add a word" value="" onChange={(word) => setWords([...words, word])} />
        </div>
      </div>
    );
  }
  render(<Words />);
  screen.getByRole('button', { name: 'Remove “only”' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('textbox', { name: 'Add a word' })).toHaveFocus();
});
