import { languageOfFile } from '#formats/translation/read-translation.ts';
import { use, useEffect, type RefObject } from 'react';
import { MendingContext } from '#app/authoring/proof/mending.ts';

/**
 * Gives the focus to the field of the finding that somebody asked to mend, as soon as the form shows it; to the form's heading where
 * it belongs to no field.
 */
export function useMending(form: RefObject<HTMLElement | null>): void {
  const mending = use(MendingContext);
  useEffect(() => {
    const root = form.current;
    // What stands in a translation is mended in its own view.
    if (!root || !mending?.asked || languageOfFile(mending.asked.file) !== undefined) return;
    const field = fieldOf(root, mending.asked.message);
    mending.taken();
    (field ?? root.querySelector<HTMLElement>('h2'))?.focus();
    field?.scrollIntoView({ block: 'center' });
  }, [mending, form]);
}

const CONTROLS = 'input, textarea, select, button, [tabindex]';

/** The control that is described by the list in which a finding stands; of a group that is described by it, the first. */
function fieldOf(root: HTMLElement, message: string): HTMLElement | undefined {
  for (const item of root.querySelectorAll<HTMLElement>('[data-finding]')) {
    const list = item.dataset['finding'] === message ? item.closest('ul')?.id : undefined;
    if (!list) continue;
    for (const described of root.querySelectorAll<HTMLElement>('[aria-describedby]')) {
      if (!described.getAttribute('aria-describedby')?.split(' ').includes(list)) continue;
      const control = described.matches(CONTROLS)
        ? described
        : described.querySelector<HTMLElement>(CONTROLS);
      if (control) return control;
    }
  }
  return undefined;
}
