import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

test('the app renders into #root with a main landmark', async () => {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);

  await import('#app/shell/main.tsx');

  await expect.element(page.getByRole('main')).toBeVisible();
});
