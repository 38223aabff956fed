import type { DraftState } from '#app/authoring/keep/keeping-state.ts';
import type { VotesFile } from '#app/storage/votes-file.ts';

/** Where votes on the page are not in the browser’s keeping, why, and what becomes of them; null where they are, or will be at once. */
export function notKept(files: readonly VotesFile[], draft: DraftState): string | null {
  if (files.length === 0) return null;
  switch (draft.state) {
    case 'saved':
    case 'saving':
      return null;
    case 'this-tab-only':
      return 'This browser keeps nothing: the votes are gone when this tab is closed. Keep their files.';
    case 'not-saved': {
      const why = draft.reason === 'full' ? 'its storage is full' : 'its database did not take them';
      return `What is new here is not kept in this browser yet: ${why}. It is tried again by itself; keep the files of the votes until then.`;
    }
    case 'conflict':
      return files.every((file) => isAmong(draft.stored.votes ?? [], file))
        ? null
        : 'What is new here is not kept in this browser yet: another tab changed this draft. It is kept as soon as you have chosen which words stay, whichever they are; keep the files of the votes until then.';
    case 'deleted':
      return 'The votes were deleted with this draft, and are in this tab only until you keep what is here as a new draft. Keep their files until then.';
  }
}

function isAmong(stored: readonly VotesFile[], { id, at }: VotesFile): boolean {
  return stored.some((file) => file.id === id && file.at === at);
}
