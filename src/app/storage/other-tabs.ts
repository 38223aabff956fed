/** The other tabs of this browser, on one subject: that something changed, not what. */
export interface OtherTabs {
  readonly tell: () => void;
  readonly hear: (listener: () => void) => void;
}

export function otherTabsOf(channel: BroadcastChannel): OtherTabs {
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel has no target origin
    tell: () => channel.postMessage('changed'),
    hear: (listener) => channel.addEventListener('message', listener),
  };
}
