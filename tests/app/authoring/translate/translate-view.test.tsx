import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { TranslateView } from '#app/authoring/translate/translate-view.tsx';
import { setField } from '#formats/scenario/edit/set-field.ts';
import { expectAccessible } from '../../expect-accessible.ts';
import { teachNativeDialog } from '../../../support/native-dialog.ts';
import { InStudio, openStudio, shippedText } from '../studio-in-a-test.tsx';

beforeAll(teachNativeDialog);

const TR = 'translations/tr.yaml';

async function open(translations: Readonly<Record<string, string>> = {}) {
  const studio = await openStudio({
    'scenario.yaml': await shippedText('gift-at-the-wrong-door'),
    ...translations,
  });
  const user = userEvent.setup();
  const { container } = render(
    <InStudio studio={studio}>
      <TranslateView />
    </InStudio>,
  );
  return { studio, user, container };
}

const field = (name: string) => screen.getByRole('textbox', { name });
const progress = () => screen.getByText(/texts translated into/).textContent;

describe('the translations of a draft', () => {
  it('begin with a language, named or by its tag, and undo takes it away again', async () => {
    const { studio, user, container } = await open();
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Add a language' }));
    const name = screen.getByRole('combobox', { name: 'Language' });
    await user.type(name, 'Klingonese{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a language from the list');
    await user.clear(name);
    await user.type(name, 'en-gb{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('The script itself is in English (United Kingdom)');
    await user.clear(name);
    await user.type(name, 'turkish{Enter}');
    expect(studio.text(TR)).toContain('language: tr');
    expect(progress()).toMatch(/^0 of \d+ texts translated into Turkish$/);
    await expectAccessible(container);
    studio.store.undo();
    expect(await screen.findByText('Only in the language it was written in')).toBeVisible();
  });

  it('write what is typed into the file, count it, and lead to the next', async () => {
    const { studio, user } = await open({ [TR]: '# mine\nformat: 1\nlanguage: tr\n' });
    await user.type(field('Title, in Turkish'), 'Yanlış kapı: hediye ');
    expect(field('Title, in Turkish')).toHaveValue('Yanlış kapı: hediye ');
    expect(studio.text(TR)).toContain('# mine\nformat: 1');
    expect(progress()).toMatch(/^1 of/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(field('Summary for the card, in Turkish')).toHaveFocus();
    studio.store.undo();
    expect(studio.text(TR)).toBe('# mine\nformat: 1\nlanguage: tr\n');
    expect(await screen.findByRole('textbox', { name: 'Title, in Turkish' })).toHaveValue('');
  });

  it('say when the source changed, what it was, and take a word that it still fits', async () => {
    const { studio, user } = await open({ [TR]: 'format: 1\nlanguage: tr\n' });
    await user.type(field('Title, in Turkish'), 'Hediye');
    studio.edit('Rename', (source) => setField(source, ['title'], 'Another gift'));
    expect(await screen.findByText('Source changed')).toBeVisible();
    expect(progress()).toMatch(/^0 of \d+ texts translated into Turkish, 1 changed since$/);
    expect(screen.getByText('A gift at the wrong door')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'It still fits' }));
    expect(progress()).toMatch(/^1 of/);
    expect(field('Title, in Turkish')).toHaveValue('Hediye');
  });

  it('show the part that another view selects, and select the part that is turned to', async () => {
    const { studio, user } = await open({ [TR]: 'format: 1\nlanguage: tr\n' });
    studio.store.select({ kind: 'reply', beat: 'opening', index: 1 });
    expect(await screen.findByRole('heading', { level: 3, name: 'opening' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Endings/ }));
    expect(studio.store.getState().selection.kind).toBe('ending');
    expect(screen.getByRole('heading', { level: 3, name: 'Endings' })).toBeVisible();
  });

  it('keep a text in the list of what is to do while it is written', async () => {
    const { user } = await open({ [TR]: 'format: 1\nlanguage: tr\n' });
    await user.click(screen.getByRole('radio', { name: 'To do only' }));
    await user.type(field('Title, in Turkish'), 'Hediye');
    expect(field('Title, in Turkish')).toHaveValue('Hediye');
    await user.click(screen.getByRole('radio', { name: 'Every text' }));
    await user.click(screen.getByRole('radio', { name: 'To do only' }));
    expect(screen.queryByRole('textbox', { name: 'Title, in Turkish' })).toBeNull();
  });

  it('go from right to left where the language does', async () => {
    const { studio, container } = await open({ 'translations/ar.yaml': 'format: 1\nlanguage: ar\n' });
    studio.store.select({ kind: 'beat', beat: 'opening' });
    const says = await screen.findByRole('textbox', { name: 'They say, line 1, in Arabic' });
    fireEvent.change(says, { target: { value: 'مرحبا' } });
    expect(says).toHaveAttribute('dir', 'rtl');
    expect(says).toHaveAttribute('lang', 'ar');
    const preview = screen.getByRole('region', { name: 'As a trainee reads it in Arabic' });
    expect(within(preview).getByText('مرحبا').closest('[dir]')).toHaveAttribute('dir', 'rtl');
    // What is not translated is read in the language it is in.
    expect(within(preview).getByText(/you lost it in a morning/)).toHaveAttribute('lang', 'en-GB');
    await expectAccessible(container);
  });

  it('keep what lost its source until it is taken out', async () => {
    const gone =
      'format: 1\nlanguage: tr\nstrings:\n  beats/gone/cue:\n    of: "00000000"\n    text: Yok artık\n';
    const { studio, user } = await open({ [TR]: gone });
    await user.click(screen.getByText('No longer in the script (1)'));
    expect(screen.getByText('Yok artık')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take them all out' }));
    expect(studio.text(TR)).not.toContain('Yok');
    expect(screen.queryByText(/No longer in the script/)).toBeNull();
  });

  it('lose nothing where the file is broken, and say why', async () => {
    const broken = 'format: 1\nlanguage: tr\nstrings: [\n';
    const { studio, user } = await open({ [TR]: broken });
    expect(screen.getByText('The file of this translation cannot be read as it stands')).toBeVisible();
    await user.type(field('Title, in Turkish'), 'Hediye');
    expect(field('Title, in Turkish')).toHaveValue('Hediye');
    expect(studio.text(TR)).toContain('strings: [');
  });

  it('are deleted after a question', async () => {
    const { studio, user } = await open({ [TR]: 'format: 1\nlanguage: tr\n' });
    await user.click(screen.getByRole('button', { name: 'Delete the Turkish translation' }));
    await user.click(screen.getByRole('button', { name: 'Delete 0 translated texts' }));
    expect(studio.store.getState().files[TR]).toBeUndefined();
  });
});
