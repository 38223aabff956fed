/** Whether what is played is also kept, in words a screen can show. */
export type Keeping =
  | { readonly state: 'kept' }
  /** No database here: everything works, and is gone when the tab closes. */
  | { readonly state: 'this-tab-only'; readonly detail: string }
  /** The last write failed; its talks live on in this tab and are written again with the next. */
  | { readonly state: 'not-saved'; readonly reason: 'full' | 'failed'; readonly detail: string };

export const KEPT: Keeping = { state: 'kept' };

export function notSaved(error: unknown): Keeping {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { state: 'not-saved', reason: isFull ? 'full' : 'failed', detail: describe(error) };
}

export function thisTabOnly(error: unknown): Keeping {
  return { state: 'this-tab-only', detail: describe(error) };
}

function describe(error: unknown): string {
  return error instanceof Error || error instanceof DOMException
    ? `${error.name}: ${error.message}`
    : String(error);
}
