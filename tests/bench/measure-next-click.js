// Runs in the page, before its own scripts.

/**
 * Resolves with the milliseconds from the next click to the end of the frame that shows, outside the replies, one of
 * `lines` that did not stand there before.
 *
 * @param {readonly string[]} lines
 * @returns {Promise<number>}
 */
globalThis.measureNextClick = (lines) =>
  new Promise((done) => {
    const shown = () => {
      const texts = [...document.querySelectorAll('p, li')].filter((node) => !node.closest('fieldset'));
      const all = texts.map((node) => node.textContent).join('\n');
      return lines.filter((line) => all.includes(line)).join('\n');
    };
    const before = shown();
    addEventListener(
      'click',
      (event) => {
        const seen = new MutationObserver(() => {
          const now = shown();
          if (now === before || now === '') return;
          seen.disconnect();
          // A task queued in an animation frame runs after that frame was rendered.
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - event.timeStamp)));
        });
        seen.observe(document.body, { subtree: true, childList: true, characterData: true });
      },
      { capture: true, once: true },
    );
  });
