import { useEffect, useState } from 'react';
import { CatalogueScreen, type CatalogueScreenProps } from '#app/practice/catalogue/catalogue-screen.tsx';
import type { TalkRecord } from '#app/storage/talk-record.ts';
import { useTalks } from '#app/storage/use-talks.ts';
import { links } from './addresses.ts';
import type { AppParts } from './app-parts.ts';
import { fetchWhenIdle, loadBriefingScreen } from './later-screens.ts';

export function CatalogueRoute({
  library,
  store,
  filter,
  onFilter,
}: AppParts & Pick<CatalogueScreenProps, 'filter' | 'onFilter'>) {
  useEffect(() => fetchWhenIdle(loadBriefingScreen), []);
  const [now] = useState(Date.now);
  const [discarded, setDiscarded] = useState<TalkRecord | null>(null);
  const talks = useTalks(store);
  return (
    <CatalogueScreen
      entries={library.entries}
      talks={talks}
      links={links}
      filter={filter}
      onFilter={onFilter}
      discarded={discarded}
      onDiscard={(talk) => {
        setDiscarded(talk);
        // Where it cannot be removed it stays in the list, and there is nothing to undo.
        store.remove(talk.attempt.id).catch(() => setDiscarded(null));
      }}
      onUndo={() => {
        if (discarded) void store.save({ ...discarded, revision: 0 });
        setDiscarded(null);
      }}
      now={now}
    />
  );
}
