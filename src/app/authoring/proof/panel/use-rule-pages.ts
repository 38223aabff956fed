import { useEffect, useState } from 'react';

/** What there is to read about a rule. */
export interface RulePage {
  readonly asks: readonly string[];
  readonly why: readonly string[];
  readonly source: readonly string[];
  readonly allowable: boolean;
}

/** Rule → its page; null until they are there, which is for ever where they cannot be fetched: a finding says what to do without. */
export function useRulePages(): Readonly<Record<string, RulePage>> | null {
  const [pages, setPages] = useState<Readonly<Record<string, RulePage>> | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      try {
        const loaded = await import('virtual:rule-pages');
        if (wanted) setPages(loaded.pages);
      } catch {
        // Offline, or a newer version on the server: the pages are an extra.
      }
    };
    void load();
    return () => {
      wanted = false;
    };
  }, []);
  return pages;
}
