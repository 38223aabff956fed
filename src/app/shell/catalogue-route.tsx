import { useEffect, useState } from 'react';
import { CatalogueScreen } from '#app/practice/catalogue/catalogue-screen.tsx';
import { useTalks } from '#app/storage/use-talks.ts';
import { links } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { fetchWhenIdle, loadBriefingScreen } from './later-screens.ts';

export function CatalogueRoute({ library, store }: AppParts) {
  useEffect(() => fetchWhenIdle(loadBriefingScreen), []);
  const [now] = useState(Date.now);
  const talks = useTalks(store);
  return (
    <CatalogueScreen
      entries={library.entries}
      talks={talks}
      links={links}
      onDiscard={(attempt) => void store.remove(attempt)}
      now={now}
    />
  );
}
