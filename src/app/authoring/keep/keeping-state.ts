import type { DraftRecord } from '#app/storage/draft-store.ts';

/** Whether what is on the screen is also kept, in words that the workspace can show. */
export type DraftState =
  | { readonly state: 'saved' }
  /** A change waits for its write, or is being written. It is in the journal already. */
  | { readonly state: 'saving' }
  /** No database here: everything works, and is gone when the tab closes. */
  | { readonly state: 'this-tab-only' }
  /** The last write failed; it is tried again by itself and with the next change. */
  | { readonly state: 'not-saved'; readonly reason: 'full' | 'failed'; readonly detail: string }
  /** Another tab wrote while something here was not saved yet. Nothing is written until the author chose. */
  | {
      readonly state: 'conflict';
      readonly stored: DraftRecord;
      /** The names under which both tabs brought in a recording, each another. */
      readonly recordedTwice: readonly string[];
    }
  /** Somewhere it was deleted. Nothing is written until the author chose. */
  | { readonly state: 'deleted' };

/** Something that happened to the document without the author's hand, said once. */
export type DraftNotice =
  /** What an ended tab had noted and not written is in the document again. */
  | { readonly kind: 'recovered' }
  /** It could not be put back in its place, because the draft was written elsewhere since; it is a version now. */
  | { readonly kind: 'kept-aside' }
  /** It could not be put back at all; these are the words. */
  | { readonly kind: 'left-over'; readonly words: readonly string[] }
  /** Another tab changed the draft while nothing here was unsaved. */
  | { readonly kind: 'followed' }
  | { readonly kind: 'copied'; readonly id: string; readonly title: string };

export interface Keeping {
  readonly draft: DraftState;
  readonly notice: DraftNotice | null;
}
