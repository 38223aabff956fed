import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { usePreferences } from '#app/storage/preferences.ts';
import { teachNativeDialog } from './native-dialog.ts';

afterEach(cleanup);

/** Each file begins with a fresh page: what another left behind must neither help nor harm it. */
beforeAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  // A few files ask for Node without a page.
  if (typeof window === 'undefined') return;
  usePreferences.setState(usePreferences.getInitialState());
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
  document.title = '';
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  teachNativeDialog();
  // jsdom lays nothing out, so nothing can be scrolled to.
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});
