/**
 * jsdom knows `<dialog>` but not how to open one. This gives it what the tests look at: open or not, and the focus that
 * a browser moves in and back. What only a browser does (the rest of the page going inert) is tested in one.
 */
export function teachNativeDialog(): void {
  const before = new WeakMap<HTMLDialogElement, Element | null>();
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    before.set(this, document.activeElement);
    this.open = true;
    const first =
      this.querySelector<HTMLElement>('[autofocus]') ??
      this.querySelector<HTMLElement>('button, input, a[href]');
    first?.focus();
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
    const origin = before.get(this);
    if (origin instanceof HTMLElement) origin.focus();
    this.dispatchEvent(new Event('close'));
  };
}
