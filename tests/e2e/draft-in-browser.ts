import { expect, type Page } from '@playwright/test';

/** Drafts where the browser keeps them, put there and read without the studio. */

const DRAFT = 'a-draft';

/** Puts a draft where the browser keeps drafts, and opens it in a view of the studio. */
export async function openDraft(
  page: Page,
  texts: Readonly<Record<string, string>>,
  view: string,
): Promise<void> {
  await page.goto('./#/studio/none');
  // The page itself makes the database.
  await expect(page.getByRole('heading', { name: 'There is no such draft' })).toBeVisible();
  await page.evaluate(
    async ([id, files]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
        });
      const database = await done(indexedDB.open('hold-the-line-drafts'));
      const card = { id, title: 'A draft', createdAt: 1, updatedAt: 1 };
      const writing = database.transaction(['drafts', 'cards'], 'readwrite');
      await done(writing.objectStore('drafts').put({ ...card, texts: files, blobs: {}, revision: 1 }, id));
      await done(writing.objectStore('cards').put(card, id));
      database.close();
    },
    [DRAFT, texts] as const,
  );
  await page.goto(`./#/studio/${DRAFT}/${view}`);
}

/** The text of a file of that draft as it is kept now. */
export function keptText(page: Page, file = 'scenario.yaml'): Promise<string | undefined> {
  return page.evaluate(
    ([id, name]) =>
      new Promise<string | undefined>((resolve, reject) => {
        const opening = indexedDB.open('hold-the-line-drafts');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('drafts').objectStore('drafts').get(id);
          reading.addEventListener('success', () => {
            opening.result.close();
            const record = reading.result as { texts: Record<string, string> } | undefined;
            resolve(record?.texts[name]);
          });
        });
      }),
    [DRAFT, file] as const,
  );
}
