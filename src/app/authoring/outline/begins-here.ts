/**
 * A ref for the field that a dialog begins in. As an attribute, which `showModal` looks for: React's own `autoFocus` comes before the
 * dialog is open, and the first button would take the focus over.
 */
export function beginsHere(field: HTMLElement | null): void {
  field?.setAttribute('autofocus', '');
}
