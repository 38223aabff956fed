// Runs in the page, before its own scripts.

/**
 * Resolves with the milliseconds from the next click to the end of the frame in which one of `lines` appears, outside
 * the replies; with null when what `end` selects appears instead. Looks only at what changed, so that the measuring itself
 * weighs little.
 *
 * @param {readonly string[]} lines
 * @param {string} end
 * @returns {Promise<number | null>}
 */
globalThis.measureNextClick = (lines, end) =>
  new Promise((done) => {
    /** @param {Node} node */
    const says = (node) => {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest('fieldset, [role=status]')) return false;
      const text = node.textContent;
      return text !== null && lines.some((line) => text.includes(line));
    };
    /** @param {Element} element */
    const ends = (element) => element.matches(end) || element.querySelector(end) !== null;
    addEventListener(
      'click',
      (event) => {
        const seen = new MutationObserver((records) => {
          if (records.some((r) => [...r.addedNodes].some((n) => n instanceof Element && ends(n)))) {
            seen.disconnect();
            done(null);
            return;
          }
          if (
            !records.some((r) => (r.type === 'characterData' ? says(r.target) : [...r.addedNodes].some(says)))
          )
            return;
          seen.disconnect();
          // A message posted in an animation frame arrives after that frame was rendered; a timer could arrive later.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => done(performance.now() - event.timeStamp), { once: true });
          port1.start();
          requestAnimationFrame(() => port2.postMessage(null));
        });
        seen.observe(document.body, { subtree: true, childList: true, characterData: true });
      },
      { capture: true, once: true },
    );
  });
