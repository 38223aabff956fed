import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('the first screen opens with one main heading, a silent console and nothing for axe to report', async ({
  page,
  baseURL,
}) => {
  const messages: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
      strangers.push(request.url());
  });

  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();

  expect(violations.map((violation) => `${violation.id}: ${violation.help}`)).toEqual([]);
  expect(messages, 'console messages').toEqual([]);
  expect(strangers, 'requests to other hosts').toEqual([]);
});
