// Runs in the page, before its own scripts.

/**
 * Milliseconds from each key to the end of the frame that shows what it did, in the order of the keys. The browser's own time of the
 * key is the start, so what waits before the page hears it counts too.
 *
 * @type {number[]}
 */
globalThis.keyTimes = [];
addEventListener(
  'keydown',
  ({ timeStamp }) => {
    // A message posted in an animation frame arrives after that frame was rendered; a timer could arrive later.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => globalThis.keyTimes.push(performance.now() - timeStamp), {
      once: true,
    });
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  },
  { capture: true },
);
