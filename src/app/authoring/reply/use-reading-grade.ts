import { useEffect, useState } from 'react';
import type { readingOf } from '#analysis/text/reading-grade.ts';
import { THRESHOLDS } from '#analysis/rules/thresholds.ts';
import { draftOf, useStudio } from '#app/authoring/document/use-studio.ts';

export interface ReadingGrade {
  /** School grade of the United States that reads it with ease. */
  readonly value: number;
  /** Whether the rule `reading-level` would leave it alone. */
  readonly fits: boolean;
}

type Read = typeof readingOf;
let loaded: Read | null = null;

/** How hard a text is to read, once its word list is here; null until then, and for a language that is not English. */
export function useReadingGrade(text: string): ReadingGrade | null {
  const [read, setRead] = useState<Read | null>(() => loaded);
  const isEnglish = useStudio((studio) => /^en(-|$)/.test(draftOf(studio).language));
  useEffect(() => {
    if (read || !isEnglish) return undefined;
    let isWanted = true;
    void import('#analysis/text/reading-grade.ts').then(
      (module) => {
        loaded = module.readingOf;
        if (isWanted) setRead(() => module.readingOf);
        return undefined;
      },
      // Without a connection there is a word count and no grade.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [read, isEnglish]);
  if (!read || !isEnglish) return null;
  const { grade, words } = read([text]);
  if (Number.isNaN(grade)) return null;
  const { grade: most, words: enough } = THRESHOLDS.readingLevel;
  return { value: grade, fits: words < enough || Math.round(grade * 10) / 10 <= most };
}
