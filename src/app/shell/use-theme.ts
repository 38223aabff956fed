import { useLayoutEffect } from 'react';
import { usePreferences } from '#app/storage/preferences.ts';

/** Tells the stylesheet which theme was chosen; without a choice it follows the system. */
export function useTheme(): void {
  const theme = usePreferences((preferences) => preferences.theme);
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }, [theme]);
}
