/**
 * Sees to it that one tab of this browser serves a room. Resolves to how to let go, or to null where another tab holds it
 * and it was not to be taken over. Where the browser has no locks (a page that is not secure), everybody gets it: the log's
 * conflict check keeps the room right even so.
 *
 * @param onTaken another tab took it over
 */
export type OnlyTab = (code: string, takeOver: boolean, onTaken: () => void) => Promise<(() => void) | null>;

export const onlyTab: OnlyTab = (code, takeOver, onTaken) =>
  new Promise((answer) => {
    if (!('locks' in navigator)) return answer(() => undefined);
    const hold = (lock: Lock | null) => {
      if (!lock) return answer(null);
      return new Promise<void>((letGo) => answer(() => letGo()));
    };
    const order = takeOver ? { steal: true } : { ifAvailable: true };
    // Rejected when another tab steals it.
    navigator.locks.request(`hold-the-line-room-${code}`, order, hold).catch(onTaken);
    return undefined;
  });
