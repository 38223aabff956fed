import { expect, type Page } from '@playwright/test';

/** Puts a draft where the browser keeps drafts, and opens it. */
export async function openDraft(
  page: Page,
  texts: Readonly<Record<string, string>>,
  view: string,
): Promise<void> {
  await page.goto('./#/studio/none');
  // The page itself makes the database.
  await expect(page.getByRole('heading', { name: 'There is no such draft' })).toBeVisible();
  const id = await page.evaluate(async (files) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
      });
    const database = await done(indexedDB.open('hold-the-line-drafts'));
    const card = { id: 'a-draft', title: 'A draft', createdAt: 1, updatedAt: 1 };
    const writing = database.transaction(['drafts', 'cards'], 'readwrite');
    await done(writing.objectStore('drafts').put({ ...card, texts: files, blobs: {}, revision: 1 }, card.id));
    await done(writing.objectStore('cards').put(card, card.id));
    database.close();
    return card.id;
  }, texts);
  await page.goto(`./#/studio/${id}/${view}`);
}
