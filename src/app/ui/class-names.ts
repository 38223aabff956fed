/** Joins the class names that apply; CSS modules give `undefined` for a name the stylesheet does not have. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
