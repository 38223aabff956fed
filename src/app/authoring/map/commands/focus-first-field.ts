/** Marks the first field of a form for the dialog around it to focus when it opens, with its text selected; a ref. */
export function focusFirstField(form: HTMLElement | null): void {
  const field = form?.querySelector('input');
  // As an attribute, which `showModal` looks for; React’s own `autoFocus` comes before the dialog is open.
  field?.setAttribute('autofocus', '');
  if (field?.type === 'text') field.addEventListener('focus', () => field.select(), { once: true });
}
