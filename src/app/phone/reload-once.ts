/** A page older than its room loads itself anew, but never twice in a row: that would be a loop. */

const NAME = 'hold-the-line-phone-reloaded';

/** Where it cannot be remembered that the page was loaded anew, it is not. */
export function reloadOnce(storage: () => Storage, reload: () => void): boolean {
  try {
    if (storage().getItem(NAME) !== null) return false;
    storage().setItem(NAME, 'yes');
    reload();
    return true;
  } catch {
    return false;
  }
}

export function reloadHelped(storage: () => Storage): void {
  try {
    storage().removeItem(NAME);
  } catch {
    // Then nothing was remembered either.
  }
}
