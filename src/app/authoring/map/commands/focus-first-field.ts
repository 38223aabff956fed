/** Marks the first field of a form for the dialog around it to focus when it opens; a ref. */
export function focusFirstField(form: HTMLElement | null): void {
  // As an attribute, which `showModal` looks for; React’s own `autoFocus` comes before the dialog is open.
  form?.querySelector('input')?.setAttribute('autofocus', '');
}
